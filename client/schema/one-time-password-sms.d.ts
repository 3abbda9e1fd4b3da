// Made from the contract one-time-password-sms by `node scripts/bank-client.ts`. Not written by hand.
export interface paths {
    "/send-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code
         * @description Makes a code and sends it by text, where nobody else would read it.
         */
        post: operations["sendCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/validate-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a code
         * @description Whether the customer typed the code that was sent.
         */
        post: operations["validateCode"];
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
         * @description What a code was sent for.
         * @example 7d2f1c66-0b9e-4f0c-8a51-53b1f2a9c4de
         */
        AuthenticationId: string;
        /**
         * @description The code as the customer typed it.
         * @example 493027
         */
        Code: string;
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
         * @description The words of the text. The code takes the place of its mark.
         * @example Your code for Example Bank is {{code}}. Nobody of the bank will ask you for it.
         */
        Message: string;
        /**
         * @description The subscriber's number in international form, with a plus sign before the country code.
         * @example +447700900123
         */
        PhoneNumber: string;
        /** @description Whom to send a code to, and in what words. */
        SendCodeBody: {
            message: components["schemas"]["Message"];
            phoneNumber: components["schemas"]["PhoneNumber"];
        };
        /** @description The name of what was begun. */
        SendCodeResponse: {
            authenticationId: components["schemas"]["AuthenticationId"];
        };
        /** @description What was typed, and what it is the code of. */
        ValidateCodeBody: {
            authenticationId: components["schemas"]["AuthenticationId"];
            code: components["schemas"]["Code"];
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
        /** @description There is nothing of that name. */
        Generic404: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": 404,
                 *       "code": "NOT_FOUND",
                 *       "message": "There is no such authentication."
                 *     }
                 */
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "NOT_FOUND";
                    /** @enum {unknown} */
                    status?: 404;
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
        /** @description The token does not reach so far, or no code goes to this number now. */
        SendCodeForbiddenError403: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "PERMISSION_DENIED" | "ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED" | "ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_NOT_ALLOWED" | "ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_BLOCKED";
                    /** @enum {unknown} */
                    status?: 403;
                };
            };
        };
        /** @description Not the code, or not any more, or the request is not what the contract asks for. */
        ValidateCodeBadRequestError400: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "INVALID_ARGUMENT" | "OUT_OF_RANGE" | "ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED" | "ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED" | "ONE_TIME_PASSWORD_SMS.INVALID_OTP";
                    /** @enum {unknown} */
                    status?: 400;
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
    sendCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's own name for this exchange. It comes back in the answer, and is made up where it is missing. */
                "x-correlator"?: components["parameters"]["x-correlator"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Whom to send it to, and in what words. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendCodeBody"];
            };
        };
        responses: {
            /** @description The code is on its way. */
            200: {
                headers: {
                    "x-correlator": components["headers"]["x-correlator"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendCodeResponse"];
                };
            };
            400: components["responses"]["Generic400"];
            401: components["responses"]["Generic401"];
            403: components["responses"]["SendCodeForbiddenError403"];
            404: components["responses"]["Generic404"];
            429: components["responses"]["Generic429"];
        };
    };
    validateCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's own name for this exchange. It comes back in the answer, and is made up where it is missing. */
                "x-correlator"?: components["parameters"]["x-correlator"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The code as it was typed, and what it is the code of. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValidateCodeBody"];
            };
        };
        responses: {
            /** @description It is the code, and it is used up now. */
            204: {
                headers: {
                    "x-correlator": components["headers"]["x-correlator"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidateCodeBadRequestError400"];
            401: components["responses"]["Generic401"];
            403: components["responses"]["Generic403"];
            404: components["responses"]["Generic404"];
            429: components["responses"]["Generic429"];
        };
    };
}
