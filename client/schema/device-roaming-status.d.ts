// Made from the contract device-roaming-status by `node scripts/bank-client.ts`. Not written by hand.
export interface paths {
    "/retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Does the subscriber roam?
         * @description Whether the subscriber is in another operator's network, in which country, and when that was last shown.
         */
        post: operations["getRoamingStatus"];
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
        /** @description Whether the subscriber is in another operator's network. */
        ActiveRoaming: boolean;
        /**
         * @description The mobile country code of the serving network.
         * @example 208
         */
        CountryCode: number;
        /**
         * @description The countries that share the code, by their two letters of ISO 3166; empty where no country has it.
         * @example [
         *       "FR"
         *     ]
         */
        CountryName: string[];
        /**
         * @description Who is asked about. Signalling knows telephone numbers: an identifier of another kind is understood, and
         *     refused with `UNSUPPORTED_IDENTIFIER` where it stands alone.
         */
        Device: {
            ipv4Address?: components["schemas"]["DeviceIpv4Addr"];
            ipv6Address?: components["schemas"]["DeviceIpv6Address"];
            networkAccessIdentifier?: components["schemas"]["NetworkAccessIdentifier"];
            phoneNumber?: components["schemas"]["PhoneNumber"];
        };
        /**
         * @description The public address with the port, or with the private address behind it.
         * @example {
         *       "publicAddress": "192.0.2.17",
         *       "publicPort": 51820
         *     }
         */
        DeviceIpv4Addr: {
            privateAddress?: components["schemas"]["SingleIpv4Addr"];
            publicAddress?: components["schemas"]["SingleIpv4Addr"];
            publicPort?: components["schemas"]["Port"];
        } | unknown | unknown;
        /**
         * Format: ipv6
         * @description Any IPv6 address of the device's subnet.
         * @example 2001:db8:17::9
         */
        DeviceIpv6Address: string;
        /** @description The one identifier by which the question was answered. It is left out for a token that names the subscriber. */
        DeviceResponse: components["schemas"]["Device"] & unknown;
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
         * Format: date-time
         * @description When the signalling last showed this. With a time zone (RFC 3339).
         * @example 2026-03-02T09:14:55.120Z
         */
        LastStatusTime: string;
        /**
         * @description A name of the subscription at its operator, written like a mail address.
         * @example line-17@operator.example
         */
        NetworkAccessIdentifier: string;
        /**
         * @description The subscriber's number in international form, with a plus sign before the country code.
         * @example +447700900123
         */
        PhoneNumber: string;
        /** @description A port of TCP or UDP. */
        Port: number;
        /** @description Who is asked about. */
        RoamingStatusRequest: {
            device?: components["schemas"]["Device"];
        };
        /** @description Whether the subscriber roams, where, and since when that is known. */
        RoamingStatusResponse: {
            countryCode?: components["schemas"]["CountryCode"];
            countryName?: components["schemas"]["CountryName"];
            device?: components["schemas"]["DeviceResponse"];
            lastStatusTime: components["schemas"]["LastStatusTime"];
            roaming: components["schemas"]["ActiveRoaming"];
        };
        /**
         * Format: ipv4
         * @description One IPv4 address, without a mask.
         * @example 192.0.2.17
         */
        SingleIpv4Addr: string;
        /**
         * @description Up to 256 letters, digits and some signs.
         * @example 4b1e7d9a-6f2c-4c55-9a0e-2f7c1d8b3e60
         */
        XCorrelator: string;
    };
    responses: {
        /** @description Well formed, and cannot be answered for this device or this token. */
        DeviceGeneric422: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "SERVICE_NOT_APPLICABLE" | "MISSING_IDENTIFIER" | "UNSUPPORTED_IDENTIFIER" | "UNNECESSARY_IDENTIFIER";
                    /** @enum {unknown} */
                    status?: 422;
                };
            };
        };
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
        /** @description The server cannot answer now. */
        Generic503: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": 503,
                 *       "code": "UNAVAILABLE",
                 *       "message": "No signalling is read at the moment."
                 *     }
                 */
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "UNAVAILABLE";
                    /** @enum {unknown} */
                    status?: 503;
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
    getRoamingStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's own name for this exchange. It comes back in the answer, and is made up where it is missing. */
                "x-correlator"?: components["parameters"]["x-correlator"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The device, where the token does not name it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoamingStatusRequest"];
            };
        };
        responses: {
            /** @description Whether the subscriber roams. */
            200: {
                headers: {
                    "x-correlator": components["headers"]["x-correlator"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoamingStatusResponse"];
                };
            };
            400: components["responses"]["Generic400"];
            401: components["responses"]["Generic401"];
            403: components["responses"]["Generic403"];
            404: components["responses"]["Generic404"];
            422: components["responses"]["DeviceGeneric422"];
            429: components["responses"]["Generic429"];
            503: components["responses"]["Generic503"];
        };
    };
}
