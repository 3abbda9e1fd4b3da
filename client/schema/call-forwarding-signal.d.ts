// Made from the contract call-forwarding-signal by `node scripts/bank-client.ts`. Not written by hand.
export interface paths {
    "/call-forwardings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which calls go elsewhere?
         * @description Every kind of call forwarding that is active, or `inactive` alone.
         */
        post: operations["retrieveCallForwarding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unconditional-call-forwardings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do all calls go elsewhere?
         * @description Whether unconditional call forwarding is active.
         */
        post: operations["retrieveUnconditionalCallForwarding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description The kinds that are active: every call (`unconditional`), those that find the line busy, the phone out of
         *     reach, or nobody answering; `inactive` stands alone.
         * @example [
         *       "conditional_busy",
         *       "conditional_no_answer"
         *     ]
         */
        CallForwardingSignal: ("inactive" | "unconditional" | "conditional_busy" | "conditional_not_reachable" | "conditional_no_answer")[];
        /** @description Whose calls. */
        CreateCallForwardingSignal: {
            phoneNumber?: components["schemas"]["PhoneNumber"];
        };
        /** @description Why a request was not answered. */
        ErrorInfo: {
            /** @description The reason as a word for programs. */
            code: string;
            /** @description The reason in words for people. */
            message: string;
            /** @description The status of the HTTP answer. */
            status: number;
        };
        /**
         * @description The subscriber's number in international form, with a plus sign before the country code.
         * @example +447700900123
         */
        PhoneNumber: string;
        /** @description The answer on all calls. */
        UnconditionalCallForwardingSignal: {
            /** @description Whether every call goes elsewhere. */
            active?: boolean;
        };
        /**
         * @description Up to 256 letters, digits and some signs.
         * @example 4b1e7d9a-6f2c-4c55-9a0e-2f7c1d8b3e60
         */
        XCorrelator: string;
    };
    responses: {
        /** @description The request is not what the contract asks for. */
        Generic400: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": 400,
                 *       "code": "INVALID_ARGUMENT",
                 *       "message": "phoneNumber must be a + and 5 to 15 digits",
                 *       "the country code first": null
                 *     }
                 */
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "INVALID_ARGUMENT";
                    /** @enum {unknown} */
                    status?: 400;
                };
            };
        };
        /** @description There is no token, or none that is valid now. */
        Generic401: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": 401,
                 *       "code": "UNAUTHENTICATED",
                 *       "message": "The access token has expired. Get a new one."
                 *     }
                 */
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "UNAUTHENTICATED";
                    /** @enum {unknown} */
                    status?: 401;
                };
            };
        };
        /** @description The token does not reach so far. */
        Generic403: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": 403,
                 *       "code": "PERMISSION_DENIED",
                 *       "message": "The token lacks the scope of this operation."
                 *     }
                 */
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "PERMISSION_DENIED";
                    /** @enum {unknown} */
                    status?: 403;
                };
            };
        };
        /** @description There is nothing of that name, or the number is not one of this operator. */
        Generic404: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": 404,
                 *       "code": "IDENTIFIER_NOT_FOUND",
                 *       "message": "The number is not one of this operator."
                 *     }
                 */
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "NOT_FOUND" | "IDENTIFIER_NOT_FOUND";
                    /** @enum {unknown} */
                    status?: 404;
                };
            };
        };
        /** @description Well formed, and cannot be answered for this subscriber or this token. */
        Generic422: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "SERVICE_NOT_APPLICABLE" | "MISSING_IDENTIFIER" | "UNNECESSARY_IDENTIFIER";
                    /** @enum {unknown} */
                    status?: 422;
                };
            };
        };
        /** @description Too many questions, in this second or of this contract. */
        Generic429: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "QUOTA_EXCEEDED" | "TOO_MANY_REQUESTS";
                    /** @enum {unknown} */
                    status?: 429;
                };
            };
        };
        /** @description This operator does not answer that. */
        Generic501: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": 501,
                 *       "code": "NOT_IMPLEMENTED",
                 *       "message": "This operation is not offered here."
                 *     }
                 */
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "NOT_IMPLEMENTED";
                    /** @enum {unknown} */
                    status?: 501;
                };
            };
        };
    };
    parameters: {
        /** @description The caller's own name for this exchange. It comes back in the answer, and is made up where it is missing. */
        "x-correlator": components["schemas"]["XCorrelator"];
    };
    requestBodies: never;
    headers: {
        /** @description The name of the exchange, as it was asked or as the server made it up. */
        "x-correlator": components["schemas"]["XCorrelator"];
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    retrieveCallForwarding: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's own name for this exchange. It comes back in the answer, and is made up where it is missing. */
                "x-correlator"?: components["parameters"]["x-correlator"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The number, where the token does not name it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCallForwardingSignal"];
            };
        };
        responses: {
            /** @description The kinds of call forwarding that are active. */
            200: {
                headers: {
                    "x-correlator": components["headers"]["x-correlator"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallForwardingSignal"];
                };
            };
            400: components["responses"]["Generic400"];
            401: components["responses"]["Generic401"];
            403: components["responses"]["Generic403"];
            404: components["responses"]["Generic404"];
            422: components["responses"]["Generic422"];
            429: components["responses"]["Generic429"];
            501: components["responses"]["Generic501"];
        };
    };
    retrieveUnconditionalCallForwarding: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's own name for this exchange. It comes back in the answer, and is made up where it is missing. */
                "x-correlator"?: components["parameters"]["x-correlator"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The number, where the token does not name it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCallForwardingSignal"];
            };
        };
        responses: {
            /** @description Whether unconditional call forwarding is active. */
            200: {
                headers: {
                    "x-correlator": components["headers"]["x-correlator"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnconditionalCallForwardingSignal"];
                };
            };
            400: components["responses"]["Generic400"];
            401: components["responses"]["Generic401"];
            403: components["responses"]["Generic403"];
            404: components["responses"]["Generic404"];
            422: components["responses"]["Generic422"];
            429: components["responses"]["Generic429"];
        };
    };
}
