// Made from the contract sim-swap by `node scripts/bank-client.ts`. Not written by hand.
export interface paths {
    "/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Was the SIM changed in the last hours?
         * @description Whether the SIM was changed within `maxAge` hours before now.
         */
        post: operations["checkSimSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/retrieve-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * When was the SIM last changed?
         * @description The time of the latest change of SIM, or `null` where none was seen in the time that was watched.
         */
        post: operations["retrieveSimSwapDate"];
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
        /** @description The answer to a check. */
        CheckSimSwapInfo: {
            /** @description Whether the SIM was changed in the time that was asked for. */
            swapped: boolean;
        };
        /** @description Whose SIM, and how far back. */
        CreateCheckSimSwap: {
            /**
             * Format: int32
             * @description How far back to look, in hours.
             * @default 240
             * @example 72
             */
            maxAge?: number;
            phoneNumber?: components["schemas"]["PhoneNumber"];
        };
        /** @description Whose SIM. */
        CreateSimSwapDate: {
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
        /** @description The latest change that is known. */
        SimSwapInfo: {
            /**
             * Format: date-time
             * @description When the number was moved to another SIM, with a time zone (RFC 3339); `null` where it was not in the time that was watched.
             * @example 2026-02-27T16:40:03.512Z
             */
            latestSimChange: string | null;
            /**
             * @description For how many days changes have been watched.
             * @example 100
             */
            monitoredPeriod?: number;
        };
        /**
         * @description Up to 256 letters, digits and some signs.
         * @example 4b1e7d9a-6f2c-4c55-9a0e-2f7c1d8b3e60
         */
        XCorrelator: string;
    };
    responses: {
        /** @description The request is not what the contract asks for, or asks further back than was watched. */
        Generic400: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "INVALID_ARGUMENT" | "OUT_OF_RANGE";
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
    checkSimSwap: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's own name for this exchange. It comes back in the answer, and is made up where it is missing. */
                "x-correlator"?: components["parameters"]["x-correlator"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The number, where the token does not name it, and how far back to look. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCheckSimSwap"];
            };
        };
        responses: {
            /** @description Whether the SIM was changed. */
            200: {
                headers: {
                    "x-correlator": components["headers"]["x-correlator"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckSimSwapInfo"];
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
    retrieveSimSwapDate: {
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
                "application/json": components["schemas"]["CreateSimSwapDate"];
            };
        };
        responses: {
            /** @description The latest change of SIM. */
            200: {
                headers: {
                    "x-correlator": components["headers"]["x-correlator"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimSwapInfo"];
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
