// Made from the contract sms-interception-risk by `node scripts/bank-client.ts`. Not written by hand.
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
         * Could somebody else read a code sent to this number?
         * @description The verdict of this moment, its reasons, and what to do. Nothing is sent to the subscriber or to any network.
         */
        post: operations["checkSmsInterceptionRisk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List subscriptions
         * @description The subscriptions of this bank. A token of three legs sees those of its subscriber.
         */
        get: operations["retrieveSmsInterceptionRiskSubscriptionList"];
        put?: never;
        /**
         * Subscribe to interception
         * @description From now on, until the subscription ends, every event of the type is posted to the sink.
         */
        post: operations["createSmsInterceptionRiskSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a subscription
         * @description A subscription of this bank, as it stands.
         */
        get: operations["retrieveSmsInterceptionRiskSubscription"];
        put?: never;
        post?: never;
        /**
         * End a subscription
         * @description Nothing is told from now on, but that it has ended.
         */
        delete: operations["deleteSmsInterceptionRiskSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A token that the sink takes until it expires. The subscription ends with it. */
        AccessTokenCredential: Omit<components["schemas"]["SinkCredential"], "credentialType"> & {
            /** @description The token. It is never told again. */
            accessToken: string;
            /**
             * Format: date-time
             * @description When it expires.
             * @example 2026-06-02T09:15:00.000Z
             */
            accessTokenExpiresUtc: string;
            /**
             * @description How it is shown. Any other is answered `400 INVALID_TOKEN`.
             * @enum {string}
             */
            accessTokenType: "bearer";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            credentialType: "ACCESSTOKEN";
        };
        /** @description The link that an event is sent by. */
        AMQPSettings: {
            /** @description The node at its end. */
            address?: string;
            /** @description Its name. */
            linkName?: string;
            /** @description What else to say of it. */
            linkProperties?: {
                [key: string]: string;
            };
            /**
             * @description Whether deliveries are settled when they are sent.
             * @enum {string}
             */
            senderSettlementMode?: "settled" | "unsettled";
        };
        /** @description Told by AMQP. Not offered. */
        AMQPSubscriptionRequest: Omit<components["schemas"]["SubscriptionRequest"], "protocol"> & {
            protocolSettings?: components["schemas"]["AMQPSettings"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            protocol: "AMQP";
        };
        /** @description Told by AMQP. Not offered. */
        AMQPSubscriptionResponse: Omit<components["schemas"]["Subscription"], "protocol"> & {
            protocolSettings?: components["schemas"]["AMQPSettings"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            protocol: "AMQP";
        };
        /** @description Where an event is written. */
        ApacheKafkaSettings: {
            /** @description How many brokers must have it. */
            ackMode?: number;
            /** @description Who writes. */
            clientId?: string;
            /** @description What decides the partition. */
            partitionKeyExtractor?: string;
            /** @description The topic. */
            topicName: string;
        };
        /** @description Told by Kafka. Not offered. */
        ApacheKafkaSubscriptionRequest: Omit<components["schemas"]["SubscriptionRequest"], "protocol"> & {
            protocolSettings?: components["schemas"]["ApacheKafkaSettings"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            protocol: "KAFKA";
        };
        /** @description Told by Kafka. Not offered. */
        ApacheKafkaSubscriptionResponse: Omit<components["schemas"]["Subscription"], "protocol"> & {
            protocolSettings?: components["schemas"]["ApacheKafkaSettings"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            protocol: "KAFKA";
        };
        /** @description Whose texts, and how old a fact may be. */
        CheckRequest: {
            /**
             * Format: int32
             * @description How old the newest fact may be for `SAFE`, in hours.
             * @default 2400
             * @example 720
             */
            maxAge?: number;
            phoneNumber?: components["schemas"]["PhoneNumber"];
        };
        /** @description An event, as CloudEvents 1.0 has it. */
        CloudEvent: {
            /** @description What is told. Its shape follows from the type. */
            data?: Record<string, unknown>;
            /**
             * @description What the data is written in.
             * @enum {string}
             */
            datacontenttype?: "application/json";
            /** @description The name of the event. One that comes twice has it twice. */
            id: string;
            source: components["schemas"]["Source"];
            /**
             * @description The version of CloudEvents.
             * @enum {string}
             */
            specversion: "1.0";
            time: components["schemas"]["DateTime"];
            type: components["schemas"]["EventTypeNotification"];
        };
        /** @description Whom events are about, and when they end. */
        Config: {
            /** @description Whether to tell at once what is so already. */
            initialEvent?: boolean;
            subscriptionDetail: components["schemas"]["CreateSubscriptionDetail"];
            /**
             * Format: date-time
             * @description When the subscription ends, with a time zone (RFC 3339).
             * @example 2026-06-02T09:15:00.000Z
             */
            subscriptionExpireTime?: string;
            /**
             * @description After how many events the subscription ends.
             * @example 20
             */
            subscriptionMaxEvents?: number;
        };
        /** @description What the verdict stands on. Outside of it, nothing was seen because nobody looked. */
        Coverage: {
            /**
             * @description Which signalling is read.
             * @example [
             *       "SS7_INTERCONNECT"
             *     ]
             */
            signalling: "SS7_INTERCONNECT"[];
            /**
             * Format: date-time
             * @description Since when signalling has been read; `null` where none was.
             * @example 2026-01-11T00:00:12.004Z
             */
            watchedSince: string | null;
            /**
             * Format: date-time
             * @description When a message was last read, of anybody; `null` where none was.
             * @example 2026-03-02T09:15:02.871Z
             */
            watchedUntil: string | null;
        };
        /** @description Whom events are about. */
        CreateSubscriptionDetail: {
            phoneNumber?: components["schemas"]["PhoneNumber"];
        };
        /**
         * Format: date-time
         * @description When it happened, with a time zone (RFC 3339). Not when it is told.
         * @example 2026-03-02T09:14:55.120Z
         */
        DateTime: string;
        /** @description Why a request was not answered. */
        ErrorInfo: {
            /** @description The reason as a word for programs. */
            code: string;
            /** @description The reason in words for people. */
            message: string;
            /** @description The status of the HTTP answer. */
            status: number;
        };
        /** @description Nobody else could read texts to the number any more. */
        EventCleared: Omit<components["schemas"]["CloudEvent"], "type"> & {
            data?: components["schemas"]["VerdictChanged"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "io.wardline.sms-interception-risk.v0.cleared";
        };
        /** @description A subscription has ended, and this is the last that is told of it. */
        EventSubscriptionEnded: Omit<components["schemas"]["CloudEvent"], "type"> & {
            data?: components["schemas"]["SubscriptionEnded"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "io.wardline.sms-interception-risk.v0.subscription-ended";
        };
        /** @description A subscription has begun. */
        EventSubscriptionStarted: Omit<components["schemas"]["CloudEvent"], "type"> & {
            data?: components["schemas"]["SubscriptionStarted"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "io.wardline.sms-interception-risk.v0.subscription-started";
        };
        /** @description A subscription stands otherwise. */
        EventSubscriptionUpdated: Omit<components["schemas"]["CloudEvent"], "type"> & {
            data?: components["schemas"]["SubscriptionUpdated"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "io.wardline.sms-interception-risk.v0.subscription-updated";
        };
        /** @description Texts to the number could be read by somebody else from now on. */
        EventSuspected: Omit<components["schemas"]["CloudEvent"], "type"> & {
            data?: components["schemas"]["VerdictChanged"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "io.wardline.sms-interception-risk.v0.suspected";
        };
        /**
         * @description What may be told of a subscription, its own life included.
         * @enum {string}
         */
        EventTypeNotification: "io.wardline.sms-interception-risk.v0.suspected" | "io.wardline.sms-interception-risk.v0.cleared" | "io.wardline.sms-interception-risk.v0.subscription-started" | "io.wardline.sms-interception-risk.v0.subscription-updated" | "io.wardline.sms-interception-risk.v0.subscription-ended";
        /** @description How an event is posted. */
        HTTPSettings: {
            /** @description What to put into the head of the request. */
            headers?: {
                [key: string]: string;
            };
            /**
             * @description The method.
             * @enum {string}
             */
            method?: "POST";
        };
        /** @description Told by HTTP. */
        HTTPSubscriptionRequest: Omit<components["schemas"]["SubscriptionRequest"], "protocol"> & {
            protocolSettings?: components["schemas"]["HTTPSettings"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            protocol: "HTTP";
        };
        /** @description Told by HTTP. */
        HTTPSubscriptionResponse: Omit<components["schemas"]["Subscription"], "protocol"> & {
            protocolSettings?: components["schemas"]["HTTPSettings"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            protocol: "HTTP";
        };
        /**
         * @description Why it began.
         * @enum {string}
         */
        InitiationReason: "SUBSCRIPTION_CREATED";
        /** @description Whether somebody else could read a text now, and why. */
        InterceptionRisk: {
            coverage: components["schemas"]["Coverage"];
            /**
             * Format: date-time
             * @description When anything was last seen of the subscriber, with a time zone (RFC 3339); `null` for never.
             * @example 2026-03-02T09:14:55.120Z
             */
            lastStatusTime: string | null;
            /** @description What was seen. Never empty, and the weightiest first. */
            reasons: components["schemas"]["Reason"][];
            recommendedAction: components["schemas"]["RecommendedAction"];
            verdict: components["schemas"]["Verdict"];
        };
        /** @description Where an event is published. */
        MQTTSettings: {
            /**
             * Format: int32
             * @description For how long it is of use.
             */
            expiry?: number;
            /**
             * Format: int32
             * @description The quality of service.
             */
            qos?: number;
            /** @description Whether the broker keeps it. */
            retain?: boolean;
            /** @description The topic. */
            topicName: string;
            /** @description What else to say with it. */
            userProperties?: Record<string, unknown>;
        };
        /** @description Told by MQTT. Not offered. */
        MQTTSubscriptionRequest: Omit<components["schemas"]["SubscriptionRequest"], "protocol"> & {
            protocolSettings?: components["schemas"]["MQTTSettings"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            protocol: "MQTT3" | "MQTT5";
        };
        /** @description Told by MQTT. Not offered. */
        MQTTSubscriptionResponse: Omit<components["schemas"]["Subscription"], "protocol"> & {
            protocolSettings?: components["schemas"]["MQTTSettings"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            protocol: "MQTT3" | "MQTT5";
        };
        /** @description Where an event is published. */
        NATSSettings: {
            /** @description The subject. */
            subject: string;
        };
        /** @description Told by NATS. Not offered. */
        NATSSubscriptionRequest: Omit<components["schemas"]["SubscriptionRequest"], "protocol"> & {
            protocolSettings?: components["schemas"]["NATSSettings"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            protocol: "NATS";
        };
        /** @description Told by NATS. Not offered. */
        NATSSubscriptionResponse: Omit<components["schemas"]["Subscription"], "protocol"> & {
            protocolSettings?: components["schemas"]["NATSSettings"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            protocol: "NATS";
        };
        /**
         * @description The subscriber's number in international form, with a plus sign before the country code.
         * @example +447700900123
         */
        PhoneNumber: string;
        /** @description A name and a secret. */
        PlainCredential: Omit<components["schemas"]["SinkCredential"], "credentialType"> & {
            /** @description The name. */
            identifier: string;
            /** @description The secret. */
            secret: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            credentialType: "PLAIN";
        };
        /**
         * @description How events travel. `HTTP` alone is offered; any other is answered `400 INVALID_PROTOCOL`.
         * @example HTTP
         * @enum {string}
         */
        Protocol: "HTTP" | "MQTT3" | "MQTT5" | "AMQP" | "NATS" | "KAFKA";
        /** @description One thing that was seen, or was not. */
        Reason: {
            code: components["schemas"]["ReasonCode"];
            /**
             * @description The same in words for people.
             * @example Texts go to a place whose registration is doubted.
             */
            text?: string;
        };
        /**
         * @description For `SAFE`:
         *     - `REGISTRATION_CONFIRMED`: texts go to where the subscriber is.
         *
         *     For `UNKNOWN`:
         *     - `WATCH_TOO_YOUNG`: signalling has been watched for less than an hour.
         *     - `WATCH_INTERRUPTED`: signalling has not been watched for half a day.
         *     - `SUBSCRIBER_NOT_SEEN`: nothing was ever seen of the subscriber.
         *     - `REGISTRATION_NOT_CONFIRMED`: something was, and not that a phone is where texts go.
         *     - `FACT_TOO_OLD`: it was, and longer ago than `maxAge`.
         *
         *     For the others:
         *     - `DOUBTED_REGISTRATION_IN_FORCE`: texts go to a place whose registration is doubted.
         *     - `MORE_SIGNS_SINCE`: and something else was seen since, a text on its way there among others.
         *     - `DOUBTED_REGISTRATION_NOT_IN_FORCE`: somebody tried to register the subscriber, and does not hold them.
         *     - `CALLS_FORWARDED_BY_OTHERS`: somebody set, or tried to set, where the subscriber's calls go.
         *     - `PREPARATIONS_SEEN`: somebody took keys of the subscriber, or asked how they are reached.
         *     - `JUST_REGISTERED`: the subscriber was registered anew minutes ago, and nothing confirms it yet.
         *     - `SIM_CHANGED_RECENTLY`: the number has another SIM than it had three days ago.
         * @enum {string}
         */
        ReasonCode: "REGISTRATION_CONFIRMED" | "WATCH_TOO_YOUNG" | "WATCH_INTERRUPTED" | "SUBSCRIBER_NOT_SEEN" | "REGISTRATION_NOT_CONFIRMED" | "FACT_TOO_OLD" | "DOUBTED_REGISTRATION_IN_FORCE" | "MORE_SIGNS_SINCE" | "DOUBTED_REGISTRATION_NOT_IN_FORCE" | "CALLS_FORWARDED_BY_OTHERS" | "PREPARATIONS_SEEN" | "JUST_REGISTERED" | "SIM_CHANGED_RECENTLY";
        /**
         * @description - `SEND`: send the code by text.
         *     - `SEND_BY_ANOTHER_CHANNEL`: use one that is not the telephone network, such as the bank's own app.
         *     - `WAIT`: ask again in a few minutes.
         *     - `CALL_THE_CUSTOMER`: stop, and reach the customer by a number or a way that is known from before.
         * @enum {string}
         */
        RecommendedAction: "SEND" | "SEND_BY_ANOTHER_CHANNEL" | "WAIT" | "CALL_THE_CUSTOMER";
        /** @description A token, and how to get the next. */
        RefreshTokenCredential: Omit<components["schemas"]["SinkCredential"], "credentialType"> & {
            /** @description The token. */
            accessToken: string;
            /**
             * Format: date-time
             * @description When it expires.
             * @example 2026-06-02T09:15:00.000Z
             */
            accessTokenExpiresUtc: string;
            /**
             * @description How it is shown.
             * @enum {string}
             */
            accessTokenType: "bearer";
            /** @description What the next token is got for. */
            refreshToken: string;
            /**
             * Format: uri
             * @description Where the next token is got.
             * @example https://events.bank.example/token
             */
            refreshTokenEndpoint: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            credentialType: "REFRESHTOKEN";
        };
        /** @description What it takes to post to the sink. `ACCESSTOKEN` alone is offered; any other is answered `400 INVALID_CREDENTIAL`. */
        SinkCredential: {
            /**
             * @description What kind of credential it is.
             * @enum {string}
             */
            credentialType: "PLAIN" | "ACCESSTOKEN" | "REFRESHTOKEN";
        };
        /**
         * Format: uri-reference
         * @description Who tells it.
         * @example https://operator.example/wardline
         */
        Source: string;
        /** @description A subscription as it stands. What it takes to post to its sink is not told. */
        Subscription: {
            config: components["schemas"]["Config"];
            /**
             * Format: date-time
             * @description Until when events are told.
             * @example 2026-06-02T09:15:00.000Z
             */
            expiresAt?: string;
            id: components["schemas"]["SubscriptionId"];
            protocol: components["schemas"]["Protocol"];
            /**
             * Format: uri
             * @description Where events are posted to.
             * @example https://events.bank.example/wardline
             */
            sink: string;
            /**
             * Format: date-time
             * @description Since when events are told.
             * @example 2026-03-02T09:15:00.000Z
             */
            startsAt?: string;
            /**
             * @description Whether events are told.
             * @enum {string}
             */
            status?: "ACTIVATION_REQUESTED" | "ACTIVE" | "EXPIRED" | "INACTIVE" | "DELETED";
            /** @description The one type of event that is told. */
            types: components["schemas"]["SubscriptionEventType"][];
        };
        /** @description Which subscription has ended. */
        SubscriptionEnded: {
            phoneNumber?: components["schemas"]["PhoneNumber"];
            subscriptionId: components["schemas"]["SubscriptionId"];
            /** @description The reason in words. */
            terminationDescription?: string;
            terminationReason: components["schemas"]["TerminationReason"];
        };
        /**
         * @description - `suspected`: texts to the number could be read by somebody else from now on.
         *     - `cleared`: they could not any more.
         * @enum {string}
         */
        SubscriptionEventType: "io.wardline.sms-interception-risk.v0.suspected" | "io.wardline.sms-interception-risk.v0.cleared";
        /**
         * @description The name of the subscription.
         * @example 0c8a6f0e-52b7-4d0d-9a3f-6e2d1b7f4a90
         */
        SubscriptionId: string;
        /** @description What to tell, about whom, where to, and for how long. */
        SubscriptionRequest: {
            config: components["schemas"]["Config"];
            protocol: components["schemas"]["Protocol"];
            /**
             * Format: uri
             * @description Where events are posted to. A public address, by HTTPS.
             * @example https://events.bank.example/wardline
             */
            sink: string;
            sinkCredential?: components["schemas"]["PlainCredential"] | components["schemas"]["AccessTokenCredential"] | components["schemas"]["RefreshTokenCredential"];
            /** @description The one type of event that is told. */
            types: components["schemas"]["SubscriptionEventType"][];
        };
        /** @description Which subscription has begun. */
        SubscriptionStarted: {
            /** @description The reason in words. */
            initiationDescription?: string;
            initiationReason: components["schemas"]["InitiationReason"];
            phoneNumber?: components["schemas"]["PhoneNumber"];
            subscriptionId: components["schemas"]["SubscriptionId"];
        };
        /** @description Which subscription stands otherwise. */
        SubscriptionUpdated: {
            phoneNumber?: components["schemas"]["PhoneNumber"];
            subscriptionId: components["schemas"]["SubscriptionId"];
            /** @description The reason in words. */
            updateDescription?: string;
            updateReason: components["schemas"]["UpdateReason"];
        };
        /**
         * @description Why it ended.
         * @enum {string}
         */
        TerminationReason: "MAX_EVENTS_REACHED" | "NETWORK_TERMINATED" | "SUBSCRIPTION_EXPIRED" | "ACCESS_TOKEN_EXPIRED" | "SUBSCRIPTION_DELETED";
        /**
         * @description How it stands now.
         * @enum {string}
         */
        UpdateReason: "SUBSCRIPTION_ACTIVE" | "SUBSCRIPTION_INACTIVE";
        /**
         * @description Whether somebody else could read a text now.
         * @enum {string}
         */
        Verdict: "SAFE" | "AT_RISK" | "INTERCEPTION_IN_PROGRESS" | "UNKNOWN";
        /** @description Whose verdict has changed, and to what. */
        VerdictChanged: {
            phoneNumber?: components["schemas"]["PhoneNumber"];
            /** @description What was seen. */
            reasons?: components["schemas"]["Reason"][];
            recommendedAction?: components["schemas"]["RecommendedAction"];
            subscriptionId: components["schemas"]["SubscriptionId"];
            verdict: components["schemas"]["Verdict"];
        };
        /**
         * @description Up to 256 letters, digits and some signs.
         * @example 4b1e7d9a-6f2c-4c55-9a0e-2f7c1d8b3e60
         */
        XCorrelator: string;
    };
    responses: {
        /** @description The request is not what the contract asks for. */
        CheckBadRequest400: {
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
        /** @description Well formed, and does not say who is meant, or says so twice. */
        CheckUnprocessable422: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": 422,
                 *       "code": "MISSING_IDENTIFIER",
                 *       "message": "Name a phone number."
                 *     }
                 */
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "MISSING_IDENTIFIER" | "UNNECESSARY_IDENTIFIER";
                    /** @enum {unknown} */
                    status?: 422;
                };
            };
        };
        /** @description The request is not what the contract asks for, or asks for a way of telling that is not offered. */
        CreateSubscriptionBadRequest400: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "INVALID_ARGUMENT" | "OUT_OF_RANGE" | "INVALID_PROTOCOL" | "INVALID_CREDENTIAL" | "INVALID_TOKEN" | "INVALID_SINK";
                    /** @enum {unknown} */
                    status?: 400;
                };
            };
        };
        /** @description Well formed, and cannot be made for this device or this token. */
        CreateSubscriptionUnprocessableEntity422: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "SERVICE_NOT_APPLICABLE" | "MISSING_IDENTIFIER" | "UNSUPPORTED_IDENTIFIER" | "UNNECESSARY_IDENTIFIER" | "MULTIEVENT_SUBSCRIPTION_NOT_SUPPORTED";
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
        /** @description Something of the kind is there, or being made, already. */
        Generic409: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "ABORTED" | "ALREADY_EXISTS";
                    /** @enum {unknown} */
                    status?: 409;
                };
            };
        };
        /** @description Nobody listens here any more. The subscription ends. */
        Generic410: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": 410,
                 *       "code": "GONE",
                 *       "message": "Nobody listens here any more."
                 *     }
                 */
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "GONE";
                    /** @enum {unknown} */
                    status?: 410;
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
        /** @description The name of the subscription is missing or misshapen. */
        SubscriptionIdRequired400: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": 400,
                 *       "code": "INVALID_ARGUMENT",
                 *       "message": "subscriptionId is missing."
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
        /** @description There is no such subscription of this bank. */
        SubscriptionNotFound404: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": 404,
                 *       "code": "NOT_FOUND",
                 *       "message": "There is no such subscription."
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
        /** @description The token does not reach so far. */
        SubscriptionPermissionDenied403: {
            headers: {
                "x-correlator": components["headers"]["x-correlator"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorInfo"] & {
                    /** @enum {unknown} */
                    code?: "PERMISSION_DENIED" | "SUBSCRIPTION_MISMATCH";
                    /** @enum {unknown} */
                    status?: 403;
                };
            };
        };
    };
    parameters: {
        /** @description The name that the subscription got when it was made. */
        SubscriptionId: components["schemas"]["SubscriptionId"];
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
    checkSmsInterceptionRisk: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's own name for this exchange. It comes back in the answer, and is made up where it is missing. */
                "x-correlator"?: components["parameters"]["x-correlator"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The number, where the token does not name it, and how old a fact may be. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckRequest"];
            };
        };
        responses: {
            /** @description The verdict. */
            200: {
                headers: {
                    "x-correlator": components["headers"]["x-correlator"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterceptionRisk"];
                };
            };
            400: components["responses"]["CheckBadRequest400"];
            401: components["responses"]["Generic401"];
            403: components["responses"]["Generic403"];
            404: components["responses"]["Generic404"];
            422: components["responses"]["CheckUnprocessable422"];
            429: components["responses"]["Generic429"];
            503: components["responses"]["Generic503"];
        };
    };
    retrieveSmsInterceptionRiskSubscriptionList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's own name for this exchange. It comes back in the answer, and is made up where it is missing. */
                "x-correlator"?: components["parameters"]["x-correlator"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscriptions. */
            200: {
                headers: {
                    "x-correlator": components["headers"]["x-correlator"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": (components["schemas"]["HTTPSubscriptionResponse"] | components["schemas"]["MQTTSubscriptionResponse"] | components["schemas"]["AMQPSubscriptionResponse"] | components["schemas"]["NATSSubscriptionResponse"] | components["schemas"]["ApacheKafkaSubscriptionResponse"])[];
                };
            };
            400: components["responses"]["Generic400"];
            401: components["responses"]["Generic401"];
            403: components["responses"]["Generic403"];
            429: components["responses"]["Generic429"];
        };
    };
    createSmsInterceptionRiskSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's own name for this exchange. It comes back in the answer, and is made up where it is missing. */
                "x-correlator"?: components["parameters"]["x-correlator"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to tell, about whom, where to, and for how long. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["HTTPSubscriptionRequest"] | components["schemas"]["MQTTSubscriptionRequest"] | components["schemas"]["AMQPSubscriptionRequest"] | components["schemas"]["NATSSubscriptionRequest"] | components["schemas"]["ApacheKafkaSubscriptionRequest"];
            };
        };
        responses: {
            /** @description The subscription is made. */
            201: {
                headers: {
                    "x-correlator": components["headers"]["x-correlator"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPSubscriptionResponse"] | components["schemas"]["MQTTSubscriptionResponse"] | components["schemas"]["AMQPSubscriptionResponse"] | components["schemas"]["NATSSubscriptionResponse"] | components["schemas"]["ApacheKafkaSubscriptionResponse"];
                };
            };
            400: components["responses"]["CreateSubscriptionBadRequest400"];
            401: components["responses"]["Generic401"];
            403: components["responses"]["SubscriptionPermissionDenied403"];
            409: components["responses"]["Generic409"];
            422: components["responses"]["CreateSubscriptionUnprocessableEntity422"];
            429: components["responses"]["Generic429"];
        };
    };
    retrieveSmsInterceptionRiskSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's own name for this exchange. It comes back in the answer, and is made up where it is missing. */
                "x-correlator"?: components["parameters"]["x-correlator"];
            };
            path: {
                /** @description The name that the subscription got when it was made. */
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    "x-correlator": components["headers"]["x-correlator"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPSubscriptionResponse"] | components["schemas"]["MQTTSubscriptionResponse"] | components["schemas"]["AMQPSubscriptionResponse"] | components["schemas"]["NATSSubscriptionResponse"] | components["schemas"]["ApacheKafkaSubscriptionResponse"];
                };
            };
            400: components["responses"]["SubscriptionIdRequired400"];
            401: components["responses"]["Generic401"];
            403: components["responses"]["Generic403"];
            404: components["responses"]["SubscriptionNotFound404"];
            429: components["responses"]["Generic429"];
        };
    };
    deleteSmsInterceptionRiskSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller's own name for this exchange. It comes back in the answer, and is made up where it is missing. */
                "x-correlator"?: components["parameters"]["x-correlator"];
            };
            path: {
                /** @description The name that the subscription got when it was made. */
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription has ended. */
            204: {
                headers: {
                    "x-correlator": components["headers"]["x-correlator"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["SubscriptionIdRequired400"];
            401: components["responses"]["Generic401"];
            403: components["responses"]["Generic403"];
            404: components["responses"]["SubscriptionNotFound404"];
            429: components["responses"]["Generic429"];
        };
    };
}
