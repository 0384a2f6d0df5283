// Generated from the OpenAPI document by "npm run generate". Changes are made there.
export interface paths {
    "/api/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The CRM locations one may see, and what is in force in each */
        get: operations["Locations.list"];
        put?: never;
        /** Serve another CRM location */
        post: operations["Locations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a location: what is absent stays, null goes back to the environment's */
        put: operations["Locations.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in: sets the session cookie */
        post: operations["Auth.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session */
        post: operations["Auth.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who one is here, and whether anybody needs to log in */
        get: operations["Auth.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the own password; every other session of the user ends */
        post: operations["Auth.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people who may log in */
        get: operations["Users.list"];
        put?: never;
        /** Let somebody in */
        post: operations["Users.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{email}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a user: what is absent stays; a new password ends their sessions */
        put: operations["Users.change"];
        post?: never;
        /** Keep somebody out, at once */
        delete: operations["Users.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The machines' keys, without the keys themselves; those of API_KEYS are not among them */
        get: operations["ApiKeys.list"];
        put?: never;
        /** Make a key; it is shown this once */
        post: operations["ApiKeys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Make a key worthless, at once */
        delete: operations["ApiKeys.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what when, latest first: of one location, or of everything for those who may see it all */
        get: operations["Audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics/performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cache, AI, CRM, turns and speed to lead over the last 24 hours, all instances together */
        get: operations["Metrics.performance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics/cache": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cache over the last 24 hours, also hour by hour; it serves all locations together */
        get: operations["Metrics.cache"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics/cost-savings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** AI calls that were not needed in the last seven days, at the measured average cost of those made */
        get: operations["Metrics.costSavings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics/time-series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts, latencies and errors hour by hour, oldest first; the last hour is going on */
        get: operations["Metrics.timeSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alerts that hold now, and the latest that are over */
        get: operations["Metrics.alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this instance did since it started, for Prometheus */
        get: operations["Prometheus.metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules in force */
        get: operations["BusinessRules.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/business-rules/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold a lead against the rules */
        post: operations["BusinessRules.validate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-intelligence/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a text as a lead; with a contact_id the analysis is kept */
        post: operations["LeadIntelligence.analyze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-bot/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a seller's text and answer it */
        post: operations["SellerBot.process"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-bot/understand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read one text; no state is read or written */
        post: operations["SellerBot.understand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-bot/conversations/{contact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State, answers with their words, transcript and audit trail */
        get: operations["Conversations.get"];
        put?: never;
        post?: never;
        /** Forget conversation and answers; consent is kept */
        delete: operations["Conversations.reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-bot/conversations/{contact_id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The analytics block */
        get: operations["Conversations.progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-bot/conversations/{contact_id}/takeover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Silence the bot */
        post: operations["Conversations.takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-bot/conversations/{contact_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the conversation back to the bot */
        post: operations["Conversations.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-bot/conversations/{contact_id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the conversation by hand */
        post: operations["Conversations.moveToStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-bot/conversations/{contact_id}/cma": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start the CMA workflow now */
        post: operations["Conversations.triggerCma"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-bot/conversations/{contact_id}/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to the seller; the bot is silent from then on */
        post: operations["Conversations.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-bot/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tone in force */
        get: operations["Settings.read"];
        /** Change the tone: what is absent stays, a preset starts from that preset */
        put: operations["Settings.change"];
        post?: never;
        /** Back to the preset */
        delete: operations["Settings.reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seller-bot/settings/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Render a tone without saving it */
        post: operations["Settings.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/ghl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** GoHighLevel's events and workflow webhooks */
        post: operations["Webhooks.ghl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the CRM, what was delivered, and what failed */
        get: operations["Outbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry */
        get: operations["Outbox.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a dead entry again */
        post: operations["Outbox.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{contact_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is stored of a contact */
        get: operations["Contacts.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{contact_id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase everything that is stored of a contact; an opt-out is kept */
        post: operations["Contacts.erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first screen in one call */
        get: operations["Dashboard.overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/hero": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The numbers at the top of the screen */
        get: operations["Dashboard.hero"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the conversations of the last days came, and how long each stage took */
        get: operations["Dashboard.funnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/budget-distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leads by budget */
        get: operations["Dashboard.budgets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/timeline-distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leads by timeline */
        get: operations["Dashboard.timelines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/commission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the pipeline may earn, and what that rests on */
        get: operations["Dashboard.commission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/crm-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the deliveries to the CRM go */
        get: operations["Dashboard.crmStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List conversations by filter, search and order */
        get: operations["Dashboard.conversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/conversations.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a file, whole: pages and cursors mean nothing here */
        get: operations["Dashboard.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens, as it happens (Server-Sent Events)
         * @description Events: message (a text came in), turn (it was dealt with), stage, temperature, crm (a delivery ended), lead (a contact was scored), system (alerts, what a person did). Each carries an id; whoever comes back with the last one gets everything since, for a day or ten thousand events; a system event with what = events_missed says when that is not possible. A comment line comes every 15 s; the stream ends when its caller may not see it any more.
         */
        get: operations["Events.events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List leads by filter, search and order */
        get: operations["Leads.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{contact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A lead with everything that led to its score */
        get: operations["Leads.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell that the process runs
         * @description Says nothing about Redis: a restart would not help it.
         */
        get: operations["Health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell whether this instance should get traffic, and which part is down */
        get: operations["Health.ready"];
        put?: never;
        post?: never;
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
        LocationDto: {
            /** @example west */
            id: string;
            /** @example Houston office */
            name: string;
            /**
             * @description Whether it is the one of the environment.
             * @example false
             */
            is_environment: boolean;
            /** @example true */
            has_crm_token: boolean;
            /** @example true */
            has_webhook_secret: boolean;
            /**
             * @description False without SESSION_SECRET: secrets then lie in the store as they are.
             * @example true
             */
            secrets_are_encrypted: boolean;
            /** @example cal-1 */
            calendar_id: string | null;
            /** @example wf-1 */
            cma_workflow_id: string | null;
            /** @example user-1 */
            assigned_user_id: string | null;
            /** @example West Home Buyers */
            business_name: string | null;
            /** @example Ana */
            agent_name: string;
            /** @example +1 555 010 0100 */
            business_phone: string | null;
            /** @example 150000 */
            price_band_min: number;
            /** @example 600000 */
            price_band_max: number;
            /**
             * @example [
             *       "Houston",
             *       "Katy"
             *     ]
             */
            service_areas: string[];
            /** @example 0.06 */
            commission_rate: number;
            /** @example 0.75 */
            offer_ratio: number;
            /** @example null */
            close_rate_hot: number | null;
            /** @example null */
            close_rate_warm: number | null;
        };
        LocationListDto: {
            locations: components["schemas"]["LocationDto"][];
        };
        CreateLocationDto: {
            /**
             * @description Its private integration token. Never shown again.
             * @example pit-…
             */
            crm_token?: string | null;
            /**
             * @description Of its workflow webhooks. Never shown again.
             * @example west-workflow-secret
             */
            webhook_secret?: string | null;
            /** @example cal-1 */
            calendar_id?: string | null;
            /** @example wf-1 */
            cma_workflow_id?: string | null;
            /** @example user-1 */
            assigned_user_id?: string | null;
            /** @example West Home Buyers */
            business_name?: string | null;
            /** @example Ana */
            agent_name?: string | null;
            /** @example +1 555 010 0100 */
            business_phone?: string | null;
            /** @example 150000 */
            price_band_min?: number | null;
            /** @example 600000 */
            price_band_max?: number | null;
            /**
             * @example [
             *       "Houston",
             *       "Katy"
             *     ]
             */
            service_areas?: string[] | null;
            /** @example 0.06 */
            commission_rate?: number | null;
            /** @example 0.75 */
            offer_ratio?: number | null;
            /** @example null */
            close_rate_hot?: number | null;
            /** @example null */
            close_rate_warm?: number | null;
            /**
             * @description The CRM's id of the location.
             * @example west
             */
            id: string;
            /** @example Houston office */
            name: string;
        };
        ChangeLocationDto: {
            /**
             * @description Its private integration token. Never shown again.
             * @example pit-…
             */
            crm_token?: string | null;
            /**
             * @description Of its workflow webhooks. Never shown again.
             * @example west-workflow-secret
             */
            webhook_secret?: string | null;
            /** @example cal-1 */
            calendar_id?: string | null;
            /** @example wf-1 */
            cma_workflow_id?: string | null;
            /** @example user-1 */
            assigned_user_id?: string | null;
            /** @example West Home Buyers */
            business_name?: string | null;
            /** @example Ana */
            agent_name?: string | null;
            /** @example +1 555 010 0100 */
            business_phone?: string | null;
            /** @example 150000 */
            price_band_min?: number | null;
            /** @example 600000 */
            price_band_max?: number | null;
            /**
             * @example [
             *       "Houston",
             *       "Katy"
             *     ]
             */
            service_areas?: string[] | null;
            /** @example 0.06 */
            commission_rate?: number | null;
            /** @example 0.75 */
            offer_ratio?: number | null;
            /** @example null */
            close_rate_hot?: number | null;
            /** @example null */
            close_rate_warm?: number | null;
            /** @example Houston office */
            name?: string;
        };
        LoginDto: {
            /** @example jorge@example.com */
            email: string;
            /**
             * Format: password
             * @example correct horse battery
             */
            password: string;
        };
        MeDto: {
            /**
             * @description True where nobody needs to log in: on this machine, for trying out.
             * @example false
             */
            open: boolean;
            /** @example jorge@example.com */
            id: string;
            /**
             * @example admin
             * @enum {string}
             */
            role: "viewer" | "agent" | "admin";
            /**
             * @description The locations one may see; null = all.
             * @example [
             *       "default"
             *     ]
             */
            locations: string[] | null;
        };
        ChangePasswordDto: {
            /**
             * Format: password
             * @example correct horse battery
             */
            current_password: string;
            /**
             * Format: password
             * @example seven green staples
             */
            new_password: string;
        };
        UserDto: {
            /** @example maria@example.com */
            email: string;
            /** @example Maria Lopez */
            name: string | null;
            /**
             * @example agent
             * @enum {string}
             */
            role: "viewer" | "agent" | "admin";
            /**
             * @example [
             *       "default"
             *     ]
             */
            locations: string[] | null;
            /** @example 2026-11-23T15:04:05.000Z */
            created_at: string;
        };
        UserListDto: {
            users: components["schemas"]["UserDto"][];
        };
        CreateUserDto: {
            /** @example maria@example.com */
            email: string;
            /**
             * Format: password
             * @example seven green staples
             */
            password: string;
            /**
             * @example agent
             * @enum {string}
             */
            role: "viewer" | "agent" | "admin";
            /** @example Maria Lopez */
            name?: string | null;
            /**
             * @description The locations they may see; absent or null = all.
             * @example [
             *       "default"
             *     ]
             */
            locations?: string[] | null;
        };
        ChangeUserDto: {
            /**
             * Format: password
             * @example seven green staples
             */
            password?: string;
            /**
             * @example viewer
             * @enum {string}
             */
            role?: "viewer" | "agent" | "admin";
            /** @example Maria Lopez */
            name?: string | null;
            /**
             * @description null = all.
             * @example null
             */
            locations?: string[] | null;
        };
        ApiKeyDto: {
            /** @example crm-workflows */
            name: string;
            /**
             * @example agent
             * @enum {string}
             */
            role: "viewer" | "agent" | "admin";
            /** @example null */
            locations: string[] | null;
            /** @example 2026-11-23T15:04:05.000Z */
            created_at: string;
            /** @example jorge@example.com */
            created_by: string;
        };
        ApiKeyListDto: {
            keys: components["schemas"]["ApiKeyDto"][];
        };
        CreateApiKeyDto: {
            /**
             * @description 1 to 64 letters, digits, dots, dashes and underscores.
             * @example crm-workflows
             */
            name: string;
            /**
             * @example agent
             * @enum {string}
             */
            role: "viewer" | "agent" | "admin";
            /**
             * @description Absent or null = all.
             * @example [
             *       "default"
             *     ]
             */
            locations?: string[] | null;
        };
        CreatedApiKeyDto: {
            /** @example crm-workflows */
            name: string;
            /**
             * @example agent
             * @enum {string}
             */
            role: "viewer" | "agent" | "admin";
            /** @example null */
            locations: string[] | null;
            /** @example 2026-11-23T15:04:05.000Z */
            created_at: string;
            /** @example jorge@example.com */
            created_by: string;
            /**
             * @description Shown this once.
             * @example sk_crm-workflows_…
             */
            key: string;
        };
        AuditEntryDto: {
            /** @example 6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11 */
            id: string;
            /** @example 2026-11-23T15:04:05.000Z */
            at: string;
            /**
             * @description A user, `key:NAME`, `local`; null for a login that failed.
             * @example jorge@example.com
             */
            who: string | null;
            /** @example take_over */
            action: string;
            /** @example maria-1 */
            target: string | null;
            /** @example default */
            location_id: string | null;
            /**
             * @description Names of the fields that were given.
             * @example []
             */
            fields: string[];
            /**
             * @description `done`, or the code of the problem that prevented it.
             * @example done
             */
            outcome: string;
        };
        AuditPageDto: {
            entries: components["schemas"]["AuditEntryDto"][];
            /**
             * @description Where older entries begin. With filters a page may be short, even empty, and yet have one.
             * @example null
             */
            next_cursor: string | null;
        };
        TimeSeriesPartDto: {
            /**
             * @description Null: no instance was running.
             * @example 120
             */
            count: number | null;
            /** @example 84.2 */
            avg_ms: number | null;
            /** @example 210.5 */
            p95_ms: number | null;
            /** @example 0 */
            errors: number | null;
        };
        SpeedToLeadDto: {
            /**
             * @description Replies that reached the CRM (or the caller who asked for them).
             * @example 42
             */
            replies: number;
            /**
             * @description Replies given up.
             * @example 0
             */
            undelivered: number;
            /** @example 3420.5 */
            median_ms: number | null;
            /** @example 5100.2 */
            p95_ms: number | null;
            /**
             * @description Percent of all replies; time held back for quiet hours does not count.
             * @example 100
             */
            share_under_5_min: number | null;
            /**
             * @description From a text to the begin of its turn.
             * @example 3004.1
             */
            settle_avg_ms: number | null;
            /** @example 0 */
            held_replies: number;
            /** @example null */
            held_avg_ms: number | null;
        };
        PerformanceDto: {
            /**
             * @description Of hits.
             * @example 0.4
             */
            cache_avg_ms: number | null;
            /** @example 1.2 */
            cache_p95_ms: number | null;
            /** @example 87.5 */
            cache_hit_rate: number | null;
            /** @example 12.5 */
            cache_miss_rate: number | null;
            /** @example 140 */
            total_cache_hits: number;
            /** @example 20 */
            total_cache_misses: number;
            /** @example null */
            ai_avg_ms: number | null;
            /** @example null */
            ai_p95_ms: number | null;
            /** @example 0 */
            ai_total_calls: number;
            /** @example 100 */
            five_minute_rule_compliance: number | null;
            /**
             * @description AI calls whose answer could not be used, or for which the budget was spent.
             * @example 0
             */
            fallback_activations: number;
            /** @example 84.2 */
            ghl_avg_ms: number | null;
            /** @example 210.5 */
            ghl_p95_ms: number | null;
            /** @example 120 */
            ghl_total_calls: number;
            /** @example 0.83 */
            ghl_error_rate: number | null;
            /** @example 1 */
            ghl_retries: number;
            /** @example 42 */
            texts: number;
            turns: components["schemas"]["TimeSeriesPartDto"];
            speed_to_lead: components["schemas"]["SpeedToLeadDto"];
            /**
             * Format: date-time
             * @example 2026-11-23T04:00:00.000Z
             */
            timestamp: string;
            /**
             * @description Sources that did not answer: `snapshots` = the figures are of this instance alone.
             * @example []
             */
            degraded: string[];
        };
        HitRateOfHourDto: {
            /**
             * Format: date-time
             * @example 2026-11-23T04:00:00.000Z
             */
            hour: string;
            /** @example 87.5 */
            rate: number | null;
            /**
             * @description Null: no instance was running.
             * @example 140
             */
            hits: number | null;
            /** @example 20 */
            misses: number | null;
        };
        CacheStatisticsDto: {
            /** @example 87.5 */
            hit_rate: number | null;
            /** @example 12.5 */
            miss_rate: number | null;
            /** @example 0.4 */
            avg_hit_time_ms: number | null;
            /** @example 6.3 */
            avg_miss_time_ms: number | null;
            /** @example 140 */
            total_hits: number;
            /** @example 20 */
            total_misses: number;
            /** @example 160 */
            total_requests: number;
            /**
             * @description In the memory of all running instances.
             * @example 0.12
             */
            cache_size_mb: number;
            /** @example 3 */
            ttl_expirations: number;
            hit_rate_by_hour: components["schemas"]["HitRateOfHourDto"][];
            /**
             * @description Sources that did not answer: `snapshots` = the figures are of this instance alone.
             * @example []
             */
            degraded: string[];
        };
        CostSavingsDto: {
            /**
             * @description Null until an AI call was made: its cost is not known before.
             * @example 1.84
             */
            total_saved_dollars: number | null;
            /** @example 920 */
            ai_calls_avoided: number;
            /** @example 870 */
            pattern_matches: number;
            /** @example 50 */
            cache_hits: number;
            /** @example 0.002 */
            avg_cost_per_ai_call: number | null;
            /** @example 0.4 */
            lead_bot_savings: number | null;
            /** @example 1.44 */
            seller_bot_savings: number | null;
            /** @example 0.3 */
            total_cost_dollars: number | null;
            /**
             * @description Their model has no known price; they are in no figure.
             * @example 0
             */
            unpriced_ai_calls: number;
            /** @example 2026-10-24 */
            prices_as_of: string;
            /** @example 168 */
            window_hours: number;
            /**
             * @description Sources that did not answer: `snapshots` = the figures are of this instance alone.
             * @example []
             */
            degraded: string[];
        };
        TimeSeriesPointDto: {
            /**
             * Format: date-time
             * @example 2026-11-23T04:00:00.000Z
             */
            hour: string;
            cache: components["schemas"]["TimeSeriesPartDto"];
            ai: components["schemas"]["TimeSeriesPartDto"];
            ghl: components["schemas"]["TimeSeriesPartDto"];
            turns: components["schemas"]["TimeSeriesPartDto"];
        };
        TimeSeriesDto: {
            /** @example 24 */
            hours: number;
            points: components["schemas"]["TimeSeriesPointDto"][];
            /**
             * @description Sources that did not answer: `snapshots` = the figures are of this instance alone.
             * @example []
             */
            degraded: string[];
        };
        AlertDto: {
            /** @example dead_letters:default */
            id: string;
            /**
             * @example dead_letters
             * @enum {string}
             */
            rule: "oldest_unprocessed" | "dead_letters" | "five_minute_rule" | "crm_error_rate" | "webhook_silence" | "ai_budget";
            /**
             * @description Null: the whole installation.
             * @example default
             */
            location_id: string | null;
            /**
             * @example critical
             * @enum {string}
             */
            severity: "critical" | "warning";
            /** @example 1 delivery was given up and waits for a person (see the outbox). */
            message: string;
            /**
             * @description What was measured when it began.
             * @example 1
             */
            value: number;
            /** @example 0 */
            threshold: number;
            /**
             * @example entries
             * @enum {string}
             */
            unit: "seconds" | "entries" | "replies" | "percent" | "texts";
            /**
             * Format: date-time
             * @example 2026-11-23T04:00:00.000Z
             */
            began_at: string;
            /**
             * Format: date-time
             * @example null
             */
            cleared_at: string | null;
        };
        AlertsDto: {
            /** @description Those that hold now, the latest first. */
            active: components["schemas"]["AlertDto"][];
            /**
             * @description Those that are over, the latest first.
             * @example []
             */
            recent: components["schemas"]["AlertDto"][];
        };
        BusinessRulesDto: {
            /** @example 200000 */
            price_band_min: number;
            /** @example 800000 */
            price_band_max: number;
            /**
             * @example [
             *       "Dallas",
             *       "Plano"
             *     ]
             */
            service_areas: string[];
            /** @example 80 */
            hot_score: number;
            /** @example 60 */
            warm_score: number;
            /** @example 0.06 */
            commission_rate: number;
            /** @example 0.04 */
            minimum_commission_rate: number;
            /** @example 0.75 */
            offer_ratio: number;
        };
        ValidateLeadDto: {
            /** @example 450000 */
            budget_max?: number;
            /** @example 400000 */
            budget_min?: number;
            /**
             * @example [
             *       "plano"
             *     ]
             */
            locations?: string[];
            /** @example 2_months */
            timeline?: string;
        };
        LeadValidationDto: {
            /** @example true */
            passes_jorge_criteria: boolean | null;
            /**
             * @example [
             *       "No timeline is known."
             *     ]
             */
            validation_issues: string[];
            /**
             * @example high
             * @enum {string}
             */
            jorge_priority: "high" | "normal" | "review_required";
            /** @example 27000 */
            estimated_commission: number | null;
            /** @example true */
            service_area_match: boolean;
        };
        AnalyzeLeadDto: {
            /** @example Looking for a 3 bed in Frisco under 450k, preapproved, 60 days */
            message: string;
            /**
             * @description The lead is kept for this contact.
             * @example maria-1
             */
            contact_id?: Record<string, never>;
            /** @example website */
            source?: string;
            /**
             * @description By default the configured location.
             * @example default
             */
            location_id?: string;
        };
        ContributionDto: {
            /** @example budget */
            factor: string;
            /** @example 13.5 */
            points: number;
            /** @example a budget is named */
            because: string;
        };
        LeadEvidenceDto: {
            /**
             * @example budget
             * @enum {string}
             */
            field: "budget" | "timeline" | "location" | "financing";
            /** @example 450k */
            text: string;
            /** @example 37 */
            start: number;
            /** @example 41 */
            end: number;
        };
        LeadAnalysisDto: {
            /** @example 92.3 */
            lead_score: number;
            /**
             * @example HOT
             * @enum {string}
             */
            temperature: "HOT" | "WARM" | "COLD";
            /** @example 0.54 */
            urgency: number;
            /** @example 1 */
            qualification: number;
            /** @example 0.8 */
            intent_confidence: number;
            /** @example null */
            budget_min: number | null;
            /** @example 450000 */
            budget_max: number | null;
            /**
             * @example medium
             * @enum {string}
             */
            budget_analysis: "high" | "medium" | "budget_conscious" | "unknown";
            /**
             * @example 2_months
             * @enum {string}
             */
            timeline: "immediate" | "1_month" | "2_months" | "3_months" | "6_months" | "1_year" | "flexible" | "unknown";
            /**
             * @example 1-3 months
             * @enum {string}
             */
            timeline_class: "0-30 days" | "1-3 months" | "3-6 months" | "6+ months" | "Unknown";
            /**
             * @example [
             *       "frisco"
             *     ]
             */
            locations: string[];
            /**
             * @example pre_approved
             * @enum {string}
             */
            financing: "cash" | "pre_approved" | "conventional" | "fha" | "va" | "jumbo" | "needs_financing" | "unknown";
            contributions: components["schemas"]["ContributionDto"][];
            evidence: components["schemas"]["LeadEvidenceDto"][];
            validation: components["schemas"]["LeadValidationDto"];
        };
        ContactInfoDto: {
            /** @example Maria Lopez */
            name?: string;
            /** @example maria@example.com */
            email?: string;
            /** @example +1 214 555 0147 */
            phone?: string;
            /** @example 123 Oak Street, Plano */
            property_address?: string;
            /**
             * @example [
             *       "motivated"
             *     ]
             */
            tags?: string[];
            /**
             * @description IANA time zone
             * @example America/Chicago
             */
            time_zone?: string;
        };
        ProcessTextDto: {
            /** @example maria-1 */
            contact_id: string;
            /**
             * @description By default the configured location.
             * @example default
             */
            location_id?: string;
            /** @example It needs a new roof and I would take 350k */
            message: string;
            /**
             * @description Repeating it returns the first result. Without it every call is a text of its own.
             * @example msg-0001
             */
            message_id?: string;
            contact_info?: components["schemas"]["ContactInfoDto"];
        };
        CrmActionDto: {
            /**
             * @example add_tag
             * @enum {string}
             */
            type: "add_tag" | "remove_tag" | "update_field" | "trigger_workflow" | "set_dnd" | "book_appointment" | "cancel_appointment" | "flag_person";
            /** @example seller_hot */
            tag?: string;
            /**
             * @description Of set_dnd: false lifts what an opt-out set.
             * @example true
             */
            enabled?: boolean;
            /** @example property_condition */
            field?: string;
            /** @example needs_major_repairs */
            value?: string | number;
            /** @example cma-workflow */
            workflow_id?: string;
            /** @example 2026-11-24T16:00:00Z */
            start_time?: string;
            /**
             * @description The appointment that is moved or cancelled.
             * @example ev-1
             */
            appointment_id?: string;
            /** @example hot_seller */
            reason?: string;
        };
        AnalyticsDto: {
            /**
             * @example COLD
             * @enum {string}
             */
            seller_temperature: "HOT" | "WARM" | "COLD";
            /** @example 1 */
            questions_answered: number;
            /** @example 1/4 */
            qualification_progress: string;
            /**
             * @example needs_major_repairs
             * @enum {string|null}
             */
            property_condition: "needs_major_repairs" | "needs_minor_repairs" | "move_in_ready" | null;
            /** @example null */
            price_expectation: number | null;
            /**
             * @example null
             * @enum {string|null}
             */
            motivation: "job_relocation" | "divorce" | "foreclosure" | "financial_distress" | "inheritance" | "downsizing" | "upsizing" | "medical_emergency" | "retirement" | "landlord_exit" | "other" | null;
            /**
             * @example null
             * @enum {string|null}
             */
            urgency: "high" | "medium" | "low" | null;
            /** @example null */
            offer_accepted: boolean | null;
            /** @example null */
            timeline_acceptable: boolean | null;
            /** @example 2026-11-23T15:04:05.000Z */
            last_interaction: string | null;
        };
        SellerResultDto: {
            /** @example What price would you realistically expect for it? */
            response_message: string | null;
            /**
             * @example COLD
             * @enum {string}
             */
            seller_temperature: "HOT" | "WARM" | "COLD";
            /** @example 1 */
            questions_answered: number;
            /** @example false */
            qualification_complete: boolean;
            /**
             * @example Q2
             * @enum {string}
             */
            stage: "Q0" | "Q1" | "Q2" | "Q3" | "Q4" | "QUALIFIED";
            actions_taken: components["schemas"]["CrmActionDto"][];
            /** @example Waiting for the seller to tell the expected price. */
            next_steps: string;
            analytics: components["schemas"]["AnalyticsDto"];
        };
        UnderstandDto: {
            /**
             * @description The question the seller was just asked.
             * @example 1
             * @enum {number}
             */
            question: 1 | 2 | 3 | 4;
            /** @example It needs a new roof */
            message: string;
            /**
             * @description The cash offer of question 4, in dollars.
             * @example 262500
             */
            offer_amount?: number;
        };
        EvidenceDto: {
            /** @example condition */
            field: string;
            /** @example needs a new roof */
            text: string;
            /** @example 3 */
            start: number;
            /** @example 19 */
            end: number;
        };
        UnderstandingDto: {
            /**
             * @example none
             * @enum {string}
             */
            intent: "none" | "opt_out" | "opt_in" | "help" | "human_request" | "bot_question" | "wrong_number";
            /**
             * @example needs_major_repairs
             * @enum {string|null}
             */
            condition: "needs_major_repairs" | "needs_minor_repairs" | "move_in_ready" | null;
            /** @example null */
            price_expectation: number | null;
            /** @example null */
            price_min: number | null;
            /** @example null */
            price_max: number | null;
            /**
             * @example null
             * @enum {string|null}
             */
            motivation: "job_relocation" | "divorce" | "foreclosure" | "financial_distress" | "inheritance" | "downsizing" | "upsizing" | "medical_emergency" | "retirement" | "landlord_exit" | "other" | null;
            /**
             * @example medium
             * @enum {string}
             */
            urgency: "high" | "medium" | "low";
            /** @example null */
            offer_accepted: boolean | null;
            /** @example null */
            timeline_acceptable: boolean | null;
            /** @example null */
            counter_offer: number | null;
            /** @example true */
            answers_question: boolean;
            evidence: components["schemas"]["EvidenceDto"][];
            /**
             * @example patterns
             * @enum {string}
             */
            source: "patterns" | "ai";
        };
        AnswerDto: {
            value: string | number | boolean | Record<string, never>;
            /** @example 2026-11-23T15:04:05.000Z */
            at: string;
            /** @example msg-0001 */
            message_id: string | null;
            /**
             * @example {
             *       "text": "needs a new roof",
             *       "start": 3,
             *       "end": 19
             *     }
             */
            evidence: {
                text?: string;
                start?: number;
                end?: number;
            } | null;
        };
        TranscriptEntryDto: {
            /** @example msg-0001 */
            id: string;
            /**
             * @example seller
             * @enum {string}
             */
            from: "seller" | "bot" | "agent" | "system";
            /** @example It needs a new roof */
            text: string;
            /** @example 2026-11-23T15:04:05.000Z */
            at: string;
            /** @example null */
            by: string | null;
        };
        ChangeDto: {
            /** @example 2026-11-23T15:04:05.000Z */
            at: string;
            /** @example bot */
            by: string;
            /** @example stage */
            what: string;
            /** @example Q1 */
            from: (string | number | boolean) | null;
            /** @example Q2 */
            to: (string | number | boolean) | null;
        };
        ConversationDto: {
            /** @example maria-1 */
            contact_id: string;
            /** @example Maria Lopez */
            seller_name: string | null;
            /**
             * @example Q2
             * @enum {string}
             */
            stage: "Q0" | "Q1" | "Q2" | "Q3" | "Q4" | "QUALIFIED" | "STALLED";
            /**
             * @example COLD
             * @enum {string}
             */
            temperature: "HOT" | "WARM" | "COLD";
            /** @example 2 */
            current_question: number | null;
            /** @example 1 */
            questions_answered: number;
            /**
             * @description The seller's last text.
             * @example 2026-11-23T15:04:05.000Z
             */
            last_activity: string | null;
            /** @example 2026-11-23T15:00:00.000Z */
            conversation_started: string;
            /** @example false */
            is_qualified: boolean;
            /** @example 123 Oak Street, Plano */
            property_address: string | null;
            /**
             * @example needs_major_repairs
             * @enum {string|null}
             */
            condition: "needs_major_repairs" | "needs_minor_repairs" | "move_in_ready" | null;
            /** @example null */
            price_expectation: number | null;
            /**
             * @example null
             * @enum {string|null}
             */
            motivation: "job_relocation" | "divorce" | "foreclosure" | "financial_distress" | "inheritance" | "downsizing" | "upsizing" | "medical_emergency" | "retirement" | "landlord_exit" | "other" | null;
            /**
             * @example null
             * @enum {string|null}
             */
            urgency: "high" | "medium" | "low" | null;
            /** @example Waiting for the seller to tell the expected price. */
            next_action: string;
            /** @example false */
            cma_triggered: boolean;
            /** @example null */
            offer_accepted: boolean | null;
            /** @example null */
            timeline_acceptable: boolean | null;
            /** @example null */
            counter_offer: number | null;
            /**
             * @description The cash offer put to the seller.
             * @example null
             */
            offer_amount: number | null;
            /**
             * @description The bot is silent.
             * @example false
             */
            taken_over: boolean;
            /** @example null */
            taken_over_by: string | null;
            /**
             * @example allowed
             * @enum {string}
             */
            consent: "allowed" | "opted_out" | "wrong_number";
            /** @example null */
            needs_person: {
                reason?: string;
                since?: string;
            } | null;
            /**
             * @description Answer, moment and the words it came from, by name; only what is known.
             * @example {}
             */
            answers: {
                [key: string]: components["schemas"]["AnswerDto"];
            };
            /**
             * @description The call with the agent, from the first times that were offered on.
             * @example null
             */
            appointment: {
                /** @enum {string} */
                status?: "offered" | "booking" | "booked" | "cancelled";
                start_time?: string | null;
                offered?: string[];
            } | null;
            /**
             * @description Texts of our own that wait for an hour in which they may go.
             * @example []
             */
            held: {
                text?: string;
                release_at?: string;
            }[];
            transcript: components["schemas"]["TranscriptEntryDto"][];
            audit_trail: components["schemas"]["ChangeDto"][];
        };
        MoveToStageDto: {
            /**
             * @example Q2
             * @enum {string}
             */
            stage: "Q0" | "Q1" | "Q2" | "Q3" | "Q4" | "QUALIFIED";
        };
        WriteToSellerDto: {
            /** @example Hi Maria, this is Jorge. When can I call? */
            text: string;
        };
        ToneQuestionsDto: {
            /** @example What shape is the house in: major repairs, minor repairs, or move-in ready? */
            condition: string;
            /** @example What price do you realistically expect for it as is? */
            price: string;
            /** @example Why are you selling, and how soon? */
            motivation: string;
            /** @example {agent_name} can pay {offer_amount} cash and close in 2-3 weeks. Does that work? */
            offer: string;
        };
        ToneReasksDto: {
            /**
             * @example [
             *       "Big repairs, small fixes, or nothing to do?"
             *     ]
             */
            condition: string[];
            /**
             * @example [
             *       "A rough number is fine: how much do you want for it?"
             *     ]
             */
            price: string[];
            /**
             * @example [
             *       "Moving, family, money, upkeep: what is it?"
             *     ]
             */
            motivation: string[];
            /**
             * @example [
             *       "{offer_amount} cash, close in 2-3 weeks: yes or no?"
             *     ]
             */
            offer: string[];
        };
        ToneDto: {
            /**
             * @example direct
             * @enum {string}
             */
            preset: "consultative" | "direct";
            /** @example A brisk, friendly assistant. */
            persona: string;
            /**
             * @example [
             *       "Hi {first_name}."
             *     ]
             */
            greetings: string[];
            /**
             * @example [
             *       "Got it."
             *     ]
             */
            acknowledgements: string[];
            questions: components["schemas"]["ToneQuestionsDto"];
            reasks: components["schemas"]["ToneReasksDto"];
        };
        ChangeToneDto: {
            /**
             * @example direct
             * @enum {string}
             */
            preset?: "consultative" | "direct";
            /** @example A brisk, friendly assistant. */
            persona?: string;
            /**
             * @example [
             *       "Hi {first_name}."
             *     ]
             */
            greetings?: string[];
            /**
             * @example [
             *       "Got it."
             *     ]
             */
            acknowledgements?: string[];
            questions?: components["schemas"]["ToneQuestionsDto"];
            reasks?: components["schemas"]["ToneReasksDto"];
        };
        PreviewToneDto: {
            /**
             * @example direct
             * @enum {string}
             */
            preset?: "consultative" | "direct";
            /** @example A brisk, friendly assistant. */
            persona?: string;
            /**
             * @example [
             *       "Hi {first_name}."
             *     ]
             */
            greetings?: string[];
            /**
             * @example [
             *       "Got it."
             *     ]
             */
            acknowledgements?: string[];
            questions?: components["schemas"]["ToneQuestionsDto"];
            reasks?: components["schemas"]["ToneReasksDto"];
            /**
             * @description Whose texts to render.
             * @example Maria Lopez
             */
            name?: string;
            /**
             * @description The expected price the offer is computed from.
             * @example 350000
             */
            price?: number;
        };
        TonePreviewDto: {
            /** @example Hi Maria. This is Jorge's automated assistant … */
            first_message: string;
            questions: components["schemas"]["ToneQuestionsDto"];
            reasks: components["schemas"]["ToneReasksDto"];
        };
        WebhookAnswerDto: {
            /**
             * @example accepted
             * @enum {string}
             */
            status: "accepted" | "duplicate" | "ignored";
            /** @example hook-0b6f */
            message_id?: string | null;
            /** @example only text messages are read */
            reason?: string;
        };
        OutboxEntryDto: {
            /** @example maria-1-mf2k1x-3-00 */
            id: string;
            /** @example maria-1 */
            contact_id: string;
            /**
             * @example sent
             * @enum {string}
             */
            status: "waiting" | "sending" | "sent" | "skipped" | "dead";
            /**
             * @example {
             *       "type": "add_tag",
             *       "tag": "seller_hot"
             *     }
             */
            effect: {
                [key: string]: unknown;
            };
            /** @example 1 */
            attempts: number;
            /** @example null */
            detail: string | null;
            /** @example 2026-11-23T15:04:05.000Z */
            created_at: string;
            /** @example 2026-11-23T15:04:35.000Z */
            due_at: string;
            /** @example 2026-11-23T15:04:36.000Z */
            ended_at: string | null;
        };
        OutboxListDto: {
            entries: components["schemas"]["OutboxEntryDto"][];
            /**
             * @example {
             *       "waiting": 0,
             *       "sent": 12,
             *       "skipped": 1,
             *       "dead": 0
             *     }
             */
            counts: {
                [key: string]: number;
            };
            /** @example null */
            next_cursor: number | null;
        };
        ContactExportDto: {
            /** @example 2026-11-23T15:00:00.000Z */
            exported_at: string;
            /** @example default */
            location_id: string;
            /** @example maria-1 */
            contact_id: string;
            contact: {
                [key: string]: unknown;
            } | null;
            consent_by_phone: {
                [key: string]: unknown;
            } | null;
            conversation: {
                [key: string]: unknown;
            } | null;
            waiting_texts: string[];
            transcript: {
                [key: string]: unknown;
            }[];
            changes: {
                [key: string]: unknown;
            }[];
            lead: {
                [key: string]: unknown;
            } | null;
            deliveries: {
                [key: string]: unknown;
            }[];
            audit: {
                [key: string]: unknown;
            }[];
        };
        DayLeadsDto: {
            /** @example 2026-11-23 */
            date: string;
            /** @example 4 */
            leads: number;
        };
        TemperatureCountsDto: {
            /** @example 3 */
            HOT: number;
            /** @example 9 */
            WARM: number;
            /** @example 21 */
            COLD: number;
        };
        HeroDto: {
            /**
             * @description New leads of today, where the business is.
             * @example 4
             */
            leads_today: number;
            /** @example 3 */
            leads_yesterday: number;
            /**
             * @description Against yesterday; null without leads yesterday.
             * @example 33.3
             */
            leads_trend_percent: number | null;
            /** @description The last 7 days, oldest first. */
            sparkline: components["schemas"]["DayLeadsDto"][];
            /**
             * @description Appointments per lead of 30 days, in percent.
             * @example 6.1
             */
            conversion_rate: number | null;
            /** @example 5 */
            conversion_target: number;
            /**
             * @description Of 30 days; null without a calendar.
             * @example 2
             */
            appointments: number | null;
            /** @example 64.8 */
            avg_lead_score: number | null;
            /** @description Leads by their score. */
            leads_by_temperature: components["schemas"]["TemperatureCountsDto"];
            /**
             * @description HOT conversations nobody has taken over.
             * @example 2
             */
            hot_sellers_waiting: number;
        };
        FunnelStageDto: {
            /**
             * @example Q2
             * @enum {string}
             */
            stage: "Q0" | "Q1" | "Q2" | "Q3" | "Q4" | "QUALIFIED";
            /**
             * @description Live conversations that are in this stage now.
             * @example 7
             */
            count: number;
            /**
             * @description Of the conversations that began in these days, how many came this far.
             * @example 41
             */
            reached: number;
            /**
             * @description Percent of those that did not reach the next stage.
             * @example 12.2
             */
            drop_off: number | null;
            /**
             * @description Median time in the stage, at most 2.5 % off.
             * @example 95.5
             */
            median_seconds: number | null;
        };
        ConversationSummaryDto: {
            /**
             * @description Live conversations.
             * @example 33
             */
            total: number;
            /**
             * @description By stage as shown: silent ones are STALLED.
             * @example {
             *       "Q0": 0,
             *       "Q1": 4,
             *       "Q2": 7,
             *       "Q3": 3,
             *       "Q4": 5,
             *       "QUALIFIED": 3,
             *       "STALLED": 11
             *     }
             */
            by_stage: {
                [key: string]: number;
            };
            by_temperature: components["schemas"]["TemperatureCountsDto"];
            /** @example 11 */
            stalled: number;
            /** @example 3 */
            qualified: number;
            /** @example 1 */
            taken_over: number;
        };
        NeedsYouDto: {
            /** @example maria-1 */
            contact_id: string;
            /** @example Maria Lopez */
            seller_name: string | null;
            /**
             * @example hot_seller
             * @enum {string}
             */
            reason: "hot_seller" | "asked_for_person" | "changed_mind" | "counter_offer" | "longer_timeline" | "bot_unsure" | "failed_send" | "seller_wrote_again" | "wrong_number";
            /** @example 2026-11-23T15:04:05.000Z */
            since: string;
            /** @example 840 */
            age_seconds: number;
            /**
             * @example QUALIFIED
             * @enum {string|null}
             */
            stage: "Q0" | "Q1" | "Q2" | "Q3" | "Q4" | "QUALIFIED" | "STALLED" | null;
            /**
             * @example HOT
             * @enum {string|null}
             */
            temperature: "HOT" | "WARM" | "COLD" | null;
            /**
             * @description The outbox entry of a failed send.
             * @example null
             */
            outbox_id: string | null;
            /**
             * @description What went wrong with a failed send.
             * @example null
             */
            detail: string | null;
        };
        BudgetRangeDto: {
            /** @example 300000 */
            min_value: number;
            /**
             * @description Belongs to the next range; null = open.
             * @example 400000
             */
            max_value: number | null;
            /** @example $300-400K */
            label: string;
            /** @example 12 */
            count: number;
            /**
             * @description Of the leads with a budget.
             * @example 28.6
             */
            percentage: number;
            /** @example 71.4 */
            avg_lead_score: number | null;
        };
        BudgetDistributionDto: {
            ranges: components["schemas"]["BudgetRangeDto"][];
            /** @example 57 */
            total_leads: number;
            /** @example 42 */
            leads_with_budget: number;
            /** @example 365000 */
            avg_budget: number | null;
            /** @example 350000 */
            median_budget: number | null;
            /**
             * @description Percent of the leads with a budget.
             * @example 88.1
             */
            validation_pass_rate: number | null;
            /**
             * @description Leads that named places, none of them in the service area.
             * @example 9
             */
            out_of_service_area: number;
        };
        TimelineGroupDto: {
            /**
             * @example 0-30 days
             * @enum {string}
             */
            timeline: "0-30 days" | "1-3 months" | "3-6 months" | "6+ months" | "Unknown";
            /** @example 8 */
            count: number;
            /** @example 14 */
            percentage: number;
            /** @example 4 */
            priority_score: number;
            /** @example 83.2 */
            avg_lead_score: number | null;
        };
        TimelineDistributionDto: {
            classifications: components["schemas"]["TimelineGroupDto"][];
            /** @example 57 */
            total_leads: number;
            /** @example 8 */
            immediate_count: number;
        };
        ScoreStepDto: {
            /** @example 70 */
            min_score: number;
            /**
             * @description Belongs to the next step; 100 to the last one.
             * @example 80
             */
            max_score: number;
            /** @example 6 */
            count: number;
            /** @example 10.5 */
            percentage: number;
        };
        TopLocationDto: {
            /** @example frisco */
            location: string;
            /** @example 11 */
            count: number;
            /**
             * @description Of all leads.
             * @example 19.3
             */
            percentage: number;
        };
        CommissionDayDto: {
            /** @example 2026-11-23 */
            date: string;
            /** @example 21000 */
            commission: number;
            /** @example 1 */
            deals: number;
        };
        CommissionAssumptionsDto: {
            /** @example 0.06 */
            commission_rate: number;
            /** @example 0.4 */
            close_rate_hot: number | null;
            /** @example 0.1 */
            close_rate_warm: number | null;
            /** @example Potential: the expected prices of live HOT conversations at the commission rate. */
            basis: string;
        };
        CommissionMetricsDto: {
            /**
             * @description Dollars, of HOT conversations.
             * @example 63000
             */
            total_commission_potential: number;
            /** @example 21000 */
            avg_commission_per_deal: number | null;
            /** @example 4 */
            total_qualified_leads: number;
            /** @example 3 */
            hot_leads_count: number;
            /** @example 88.1 */
            budget_validation_pass_rate: number | null;
            /** @example 76.3 */
            service_area_match_rate: number | null;
            /**
             * @description Null without configured close rates.
             * @example null
             */
            projected_monthly_commission: number | null;
            /**
             * @description Null without configured close rates.
             * @example null
             */
            projected_deals: number | null;
            /** @description The last 30 days, oldest first. */
            commission_trend: components["schemas"]["CommissionDayDto"][];
            assumptions: components["schemas"]["CommissionAssumptionsDto"];
        };
        CrmKindDto: {
            /** @example sms */
            kind: string;
            /**
             * @description Attempts, retries counted each.
             * @example 40
             */
            calls: number;
            /** @example 1 */
            errors: number;
        };
        CrmStatusDto: {
            /** @example true */
            connected: boolean;
            /** @description Deliveries of today, where the business is, that have ended. */
            calls_today: components["schemas"]["CrmKindDto"][];
            /**
             * @description Percent of today's calls; null without calls.
             * @example 0.4
             */
            error_rate: number | null;
            /**
             * @description Deliveries that wait.
             * @example 3
             */
            queue_depth: number;
            /**
             * @description Deliveries that were given up and can be replayed.
             * @example 0
             */
            failed: number;
            /** @example 2026-11-23T15:04:05.000Z */
            last_success: string | null;
        };
        OverviewDto: {
            hero: components["schemas"]["HeroDto"] | null;
            /** @description Of the last 30 days. */
            funnel: components["schemas"]["FunnelStageDto"][] | null;
            conversations: components["schemas"]["ConversationSummaryDto"] | null;
            /** @description Most urgent first, at most 20. */
            needs_you: components["schemas"]["NeedsYouDto"][] | null;
            /** @description Of the last 24 hours. */
            performance: components["schemas"]["PerformanceDto"] | null;
            /** @description Of the last 24 hours, all locations together. */
            cache: components["schemas"]["CacheStatisticsDto"] | null;
            /** @description Of the last 7 days, all locations together. */
            cost_savings: components["schemas"]["CostSavingsDto"] | null;
            budget_distribution: components["schemas"]["BudgetDistributionDto"] | null;
            timeline_distribution: components["schemas"]["TimelineDistributionDto"] | null;
            score_distribution: components["schemas"]["ScoreStepDto"][] | null;
            top_locations: components["schemas"]["TopLocationDto"][] | null;
            commission: components["schemas"]["CommissionMetricsDto"] | null;
            crm_status: components["schemas"]["CrmStatusDto"] | null;
            speed_to_lead: components["schemas"]["SpeedToLeadDto"] | null;
            /**
             * @description How old what is shown is.
             * @example 0
             */
            data_age_seconds: number;
            /**
             * @description Keys that could not be read (null), that hold only what this instance measured, or that come from memory because the store does not answer.
             * @example []
             */
            degraded: ("hero" | "funnel" | "conversations" | "needs_you" | "performance" | "cache" | "cost_savings" | "budget_distribution" | "timeline_distribution" | "score_distribution" | "top_locations" | "commission" | "crm_status" | "speed_to_lead")[];
        };
        FunnelDto: {
            /** @example 30 */
            days: number;
            funnel: components["schemas"]["FunnelStageDto"][];
        };
        ConversationStateDto: {
            /** @example maria-1 */
            contact_id: string;
            /** @example Maria Lopez */
            seller_name: string | null;
            /**
             * @example Q2
             * @enum {string}
             */
            stage: "Q0" | "Q1" | "Q2" | "Q3" | "Q4" | "QUALIFIED" | "STALLED";
            /**
             * @example COLD
             * @enum {string}
             */
            temperature: "HOT" | "WARM" | "COLD";
            /** @example 2 */
            current_question: number | null;
            /** @example 1 */
            questions_answered: number;
            /**
             * @description The seller's last text.
             * @example 2026-11-23T15:04:05.000Z
             */
            last_activity: string | null;
            /** @example 2026-11-23T15:00:00.000Z */
            conversation_started: string;
            /** @example false */
            is_qualified: boolean;
            /** @example 123 Oak Street, Plano */
            property_address: string | null;
            /**
             * @example needs_major_repairs
             * @enum {string|null}
             */
            condition: "needs_major_repairs" | "needs_minor_repairs" | "move_in_ready" | null;
            /** @example null */
            price_expectation: number | null;
            /**
             * @example null
             * @enum {string|null}
             */
            motivation: "job_relocation" | "divorce" | "foreclosure" | "financial_distress" | "inheritance" | "downsizing" | "upsizing" | "medical_emergency" | "retirement" | "landlord_exit" | "other" | null;
            /**
             * @example null
             * @enum {string|null}
             */
            urgency: "high" | "medium" | "low" | null;
            /** @example Waiting for the seller to tell the expected price. */
            next_action: string;
            /** @example false */
            cma_triggered: boolean;
        };
        PaginatedConversationsDto: {
            conversations: components["schemas"]["ConversationStateDto"][];
            /** @example 1 */
            total_count: number;
            /**
             * @description A search, or recency sorted by price, matched more than is counted exactly.
             * @example false
             */
            total_is_lower_bound: boolean;
            /** @example 1 */
            page: number;
            /** @example 10 */
            page_size: number;
            /** @example 1 */
            total_pages: number;
            /** @example false */
            has_next: boolean;
            /** @example false */
            has_prev: boolean;
            /** @example null */
            next_cursor: string | null;
        };
        LeadDto: {
            /** @example maria-1 */
            contact_id: string;
            /** @example Maria Lopez */
            name: string | null;
            /** @example 92.3 */
            lead_score: number;
            /**
             * @example HOT
             * @enum {string}
             */
            temperature: "HOT" | "WARM" | "COLD";
            /** @example null */
            budget_min: number | null;
            /** @example 450000 */
            budget_max: number | null;
            /**
             * @example $400-500K
             * @enum {string}
             */
            budget_range: "Below $200K" | "$200-300K" | "$300-400K" | "$400-500K" | "$500-600K" | "$600K+" | "Unknown";
            /** @example 2_months */
            timeline: string;
            /**
             * @example 1-3 months
             * @enum {string}
             */
            timeline_class: "0-30 days" | "1-3 months" | "3-6 months" | "6+ months" | "Unknown";
            /**
             * @example [
             *       "frisco"
             *     ]
             */
            locations: string[];
            /** @example pre_approved */
            financing: string;
            /** @example true */
            passes_jorge_criteria: boolean | null;
            /** @example high */
            jorge_priority: string;
            /** @example 27000 */
            estimated_commission: number | null;
            /** @example true */
            service_area_match: boolean;
            /** @example seller-bot */
            source: string | null;
            /** @example 2026-11-23T15:04:05.000Z */
            analyzed_at: string;
        };
        PaginatedLeadsDto: {
            leads: components["schemas"]["LeadDto"][];
            /** @example 1 */
            total_count: number;
            /**
             * @description A place or a search matched more than is counted exactly.
             * @example false
             */
            total_is_lower_bound: boolean;
            /** @example 1 */
            page: number;
            /** @example 10 */
            page_size: number;
            /** @example 1 */
            total_pages: number;
            /** @example false */
            has_next: boolean;
            /** @example false */
            has_prev: boolean;
            /** @example null */
            next_cursor: string | null;
        };
        LeadDetailDto: {
            /** @example 92.3 */
            lead_score: number;
            /**
             * @example HOT
             * @enum {string}
             */
            temperature: "HOT" | "WARM" | "COLD";
            /** @example 0.54 */
            urgency: number;
            /** @example 1 */
            qualification: number;
            /** @example 0.8 */
            intent_confidence: number;
            /** @example null */
            budget_min: number | null;
            /** @example 450000 */
            budget_max: number | null;
            /**
             * @example medium
             * @enum {string}
             */
            budget_analysis: "high" | "medium" | "budget_conscious" | "unknown";
            /**
             * @example 2_months
             * @enum {string}
             */
            timeline: "immediate" | "1_month" | "2_months" | "3_months" | "6_months" | "1_year" | "flexible" | "unknown";
            /**
             * @example 1-3 months
             * @enum {string}
             */
            timeline_class: "0-30 days" | "1-3 months" | "3-6 months" | "6+ months" | "Unknown";
            /**
             * @example [
             *       "frisco"
             *     ]
             */
            locations: string[];
            /**
             * @example pre_approved
             * @enum {string}
             */
            financing: "cash" | "pre_approved" | "conventional" | "fha" | "va" | "jumbo" | "needs_financing" | "unknown";
            contributions: components["schemas"]["ContributionDto"][];
            evidence: components["schemas"]["LeadEvidenceDto"][];
            validation: components["schemas"]["LeadValidationDto"];
            /** @example maria-1 */
            contact_id: string;
            /** @example Maria Lopez */
            name: string | null;
            /** @example +12145550147 */
            phone: string | null;
            /** @example null */
            email: string | null;
            /** @example 123 Oak Street, Plano */
            property_address: string | null;
            /**
             * @example $400-500K
             * @enum {string}
             */
            budget_range: "Below $200K" | "$200-300K" | "$300-400K" | "$400-500K" | "$500-600K" | "$600K+" | "Unknown";
            /** @example seller-bot */
            source: string | null;
            /** @example 2026-11-23T15:04:05.000Z */
            analyzed_at: string;
            /** @description The live conversation, if there is one. */
            conversation: components["schemas"]["ConversationStateDto"] | null;
        };
        /** @description RFC 9457 problem details. */
        Problem: {
            /**
             * Format: uri-reference
             * @example /problems/validation
             */
            type: string;
            title: string;
            status: number;
            detail: string;
            /** Format: uri-reference */
            instance: string;
            errors?: {
                field: string;
                message: string;
            }[];
            /** @description On a 500: stands in the log beside the cause. */
            errorId?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Locations.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationListDto"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/locations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/locations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/locations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/locations",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/locations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Locations.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLocationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/locations",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/locations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/locations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/locations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/locations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/locations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/locations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/locations",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/locations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Locations.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLocationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/locations/example",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/locations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/locations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/locations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/locations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/locations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/locations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/locations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/locations/example",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/locations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/auth/login",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/auth/login"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/auth/login"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/auth/login"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/auth/login"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/auth/login"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/auth/login",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/auth/login"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/auth/logout"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/auth/logout"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/auth/logout"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/auth/logout"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/auth/logout",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/auth/logout"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/auth/me"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/auth/me"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/auth/me"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/auth/me",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/auth/me"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Auth.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/auth/password",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/auth/password"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/auth/password"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/auth/password"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/auth/password"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/auth/password"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/auth/password"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/auth/password",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/auth/password"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Users.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserListDto"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/users"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/users"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/users"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/users",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/users"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Users.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/users",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/users"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/users"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/users"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/users"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/users"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/users"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/users",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/users"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Users.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                email: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUserDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/users/example",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/users/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/users/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/users/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/users/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/users/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/users/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/users/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/users/example",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/users/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Users.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                email: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/users/example",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/users/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/users/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/users/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/users/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/users/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/users/example",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/users/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ApiKeys.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyListDto"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/api-keys"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/api-keys"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/api-keys"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/api-keys",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/api-keys"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ApiKeys.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKeyDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/api-keys",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/api-keys"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/api-keys"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/api-keys"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/api-keys"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/api-keys"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/api-keys"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/api-keys",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/api-keys"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ApiKeys.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/api-keys/example",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/api-keys/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/api-keys/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/api-keys/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/api-keys/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/api-keys/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/api-keys/example",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/api-keys/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Audit.list": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
                /** @description The next_cursor of the page before. */
                cursor?: string;
                page_size?: number;
                /** @description A user, `key:NAME` or `local`. */
                who?: string;
                action?: string;
                /** @description The contact, user, key … it was done to. */
                target?: string;
                /** @description `refused` is whatever was not done. */
                outcome?: "done" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/audit",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/audit"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/audit"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/audit"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/audit",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/audit"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Metrics.performance": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PerformanceDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/metrics/performance",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/metrics/performance"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/metrics/performance"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/metrics/performance"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/metrics/performance",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/metrics/performance"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Metrics.cache": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CacheStatisticsDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/metrics/cache",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/metrics/cache"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/metrics/cache"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/metrics/cache"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/metrics/cache",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/metrics/cache"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Metrics.costSavings": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostSavingsDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/metrics/cost-savings",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/metrics/cost-savings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/metrics/cost-savings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/metrics/cost-savings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/metrics/cost-savings",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/metrics/cost-savings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Metrics.timeSeries": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
                hours?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeSeriesDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/metrics/time-series",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/metrics/time-series"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/metrics/time-series"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/metrics/time-series"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/metrics/time-series",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/metrics/time-series"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Metrics.alerts": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertsDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/metrics/alerts",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/metrics/alerts"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/metrics/alerts"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/metrics/alerts"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/metrics/alerts",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/metrics/alerts"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Prometheus.metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/metrics"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/metrics"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/metrics"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/metrics",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/metrics"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BusinessRules.read": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessRulesDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/business-rules",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/business-rules"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/business-rules"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/business-rules"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/business-rules",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/business-rules"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BusinessRules.validate": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValidateLeadDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadValidationDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/business-rules/validate",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/business-rules/validate"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/business-rules/validate"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/business-rules/validate"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/business-rules/validate"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/business-rules/validate"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/business-rules/validate"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/business-rules/validate",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/business-rules/validate"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "LeadIntelligence.analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnalyzeLeadDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadAnalysisDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/lead-intelligence/analyze",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/lead-intelligence/analyze"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/lead-intelligence/analyze"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/lead-intelligence/analyze"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/lead-intelligence/analyze"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/lead-intelligence/analyze"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/lead-intelligence/analyze"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/lead-intelligence/analyze",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/lead-intelligence/analyze"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SellerBot.process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerResultDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/seller-bot/process",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/seller-bot/process"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/seller-bot/process"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/seller-bot/process"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/seller-bot/process"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/seller-bot/process"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/seller-bot/process"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/seller-bot/process",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/seller-bot/process"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SellerBot.understand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnderstandDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnderstandingDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/seller-bot/understand",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/seller-bot/understand"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/seller-bot/understand"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/seller-bot/understand"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/seller-bot/understand"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/seller-bot/understand"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/seller-bot/understand"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/seller-bot/understand",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/seller-bot/understand"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Conversations.get": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The contact's id in the CRM.
                 * @example ocQHyuzHvysMo5N5VsXc
                 */
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/seller-bot/conversations/example",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/seller-bot/conversations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/seller-bot/conversations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/seller-bot/conversations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/seller-bot/conversations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/seller-bot/conversations/example",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/seller-bot/conversations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Conversations.reset": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The contact's id in the CRM.
                 * @example ocQHyuzHvysMo5N5VsXc
                 */
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/seller-bot/conversations/example",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/seller-bot/conversations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/seller-bot/conversations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/seller-bot/conversations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/seller-bot/conversations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/seller-bot/conversations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/seller-bot/conversations/example",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/seller-bot/conversations/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Conversations.progress": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The contact's id in the CRM.
                 * @example ocQHyuzHvysMo5N5VsXc
                 */
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalyticsDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/seller-bot/conversations/example/progress",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/seller-bot/conversations/example/progress"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/seller-bot/conversations/example/progress"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/seller-bot/conversations/example/progress"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/seller-bot/conversations/example/progress"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/seller-bot/conversations/example/progress",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/seller-bot/conversations/example/progress"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Conversations.takeOver": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The contact's id in the CRM.
                 * @example ocQHyuzHvysMo5N5VsXc
                 */
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/seller-bot/conversations/example/takeover",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/seller-bot/conversations/example/takeover"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/seller-bot/conversations/example/takeover"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/seller-bot/conversations/example/takeover"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/seller-bot/conversations/example/takeover"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/seller-bot/conversations/example/takeover"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/seller-bot/conversations/example/takeover",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/seller-bot/conversations/example/takeover"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Conversations.release": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The contact's id in the CRM.
                 * @example ocQHyuzHvysMo5N5VsXc
                 */
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/seller-bot/conversations/example/release",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/seller-bot/conversations/example/release"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/seller-bot/conversations/example/release"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/seller-bot/conversations/example/release"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/seller-bot/conversations/example/release"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/seller-bot/conversations/example/release"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/seller-bot/conversations/example/release",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/seller-bot/conversations/example/release"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Conversations.moveToStage": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The contact's id in the CRM.
                 * @example ocQHyuzHvysMo5N5VsXc
                 */
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveToStageDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/seller-bot/conversations/example/stage",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/seller-bot/conversations/example/stage"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/seller-bot/conversations/example/stage"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/seller-bot/conversations/example/stage"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/seller-bot/conversations/example/stage"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/seller-bot/conversations/example/stage"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/seller-bot/conversations/example/stage"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/seller-bot/conversations/example/stage"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/seller-bot/conversations/example/stage",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/seller-bot/conversations/example/stage"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Conversations.triggerCma": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The contact's id in the CRM.
                 * @example ocQHyuzHvysMo5N5VsXc
                 */
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/seller-bot/conversations/example/cma",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/seller-bot/conversations/example/cma"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/seller-bot/conversations/example/cma"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/seller-bot/conversations/example/cma"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/seller-bot/conversations/example/cma"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/seller-bot/conversations/example/cma"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/seller-bot/conversations/example/cma",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/seller-bot/conversations/example/cma"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Conversations.write": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The contact's id in the CRM.
                 * @example ocQHyuzHvysMo5N5VsXc
                 */
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteToSellerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/seller-bot/conversations/example/message",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/seller-bot/conversations/example/message"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/seller-bot/conversations/example/message"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/seller-bot/conversations/example/message"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/seller-bot/conversations/example/message"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/seller-bot/conversations/example/message"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/seller-bot/conversations/example/message"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/seller-bot/conversations/example/message"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/seller-bot/conversations/example/message",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/seller-bot/conversations/example/message"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.read": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToneDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/seller-bot/settings",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/seller-bot/settings",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.change": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeToneDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToneDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/seller-bot/settings",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/seller-bot/settings",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.reset": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToneDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/seller-bot/settings",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/seller-bot/settings",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/seller-bot/settings"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Settings.preview": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewToneDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TonePreviewDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/seller-bot/settings/preview",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/seller-bot/settings/preview"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/seller-bot/settings/preview"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/seller-bot/settings/preview"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/seller-bot/settings/preview"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/seller-bot/settings/preview"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/seller-bot/settings/preview"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/seller-bot/settings/preview",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/seller-bot/settings/preview"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.ghl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description A repeat, or an event that is none of ours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAnswerDto"];
                };
            };
            /** @description It is safe and will be dealt with. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAnswerDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/webhooks/ghl",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Bad signature */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/bad-signature",
                     *       "title": "Bad signature",
                     *       "status": 401,
                     *       "detail": "The signature or secret of this webhook is wrong.",
                     *       "instance": "/api/webhooks/ghl"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/webhooks/ghl"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/body-too-large",
                     *       "title": "Body too large",
                     *       "status": 413,
                     *       "detail": "The body is larger than this address accepts.",
                     *       "instance": "/api/webhooks/ghl"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unsupported-media-type",
                     *       "title": "Unsupported media type",
                     *       "status": 415,
                     *       "detail": "Send application/json.",
                     *       "instance": "/api/webhooks/ghl"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/webhooks/ghl"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/webhooks/ghl",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/webhooks/ghl"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Outbox.list": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
                status?: "waiting" | "sending" | "sent" | "skipped" | "dead";
                /**
                 * @description The contact's id in the CRM.
                 * @example ocQHyuzHvysMo5N5VsXc
                 */
                contact_id?: string;
                /** @description The next_cursor of the page before. */
                cursor?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxListDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/outbox",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/outbox"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/outbox"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/outbox"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/outbox",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/outbox"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Outbox.get": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxEntryDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/outbox/example",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/outbox/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/outbox/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/outbox/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/outbox/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/outbox/example",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/outbox/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Outbox.replay": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxEntryDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/outbox/example/replay",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/outbox/example/replay"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/outbox/example/replay"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/outbox/example/replay"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/outbox/example/replay"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/outbox/example/replay"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/outbox/example/replay",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/outbox/example/replay"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Contacts.export": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The contact's id in the CRM.
                 * @example ocQHyuzHvysMo5N5VsXc
                 */
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactExportDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/contacts/example/export",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/contacts/example/export"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/contacts/example/export"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/contacts/example/export"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/contacts/example/export"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/contacts/example/export",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/contacts/example/export"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Contacts.erase": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The contact's id in the CRM.
                 * @example ocQHyuzHvysMo5N5VsXc
                 */
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/contacts/example/erase",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/contacts/example/erase"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/contacts/example/erase"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/contacts/example/erase"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/conflict",
                     *       "title": "Conflict",
                     *       "status": 409,
                     *       "detail": "This does not fit the present state.",
                     *       "instance": "/api/contacts/example/erase"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/contacts/example/erase"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/contacts/example/erase",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/contacts/example/erase"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Dashboard.overview": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/dashboard/overview",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/dashboard/overview"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/dashboard/overview"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/dashboard/overview"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/dashboard/overview",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/dashboard/overview"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Dashboard.hero": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeroDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/dashboard/hero",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/dashboard/hero"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/dashboard/hero"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/dashboard/hero"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/dashboard/hero",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/dashboard/hero"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Dashboard.funnel": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/dashboard/funnel",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/dashboard/funnel"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/dashboard/funnel"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/dashboard/funnel"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/dashboard/funnel",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/dashboard/funnel"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Dashboard.budgets": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetDistributionDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/dashboard/budget-distribution",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/dashboard/budget-distribution"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/dashboard/budget-distribution"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/dashboard/budget-distribution"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/dashboard/budget-distribution",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/dashboard/budget-distribution"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Dashboard.timelines": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineDistributionDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/dashboard/timeline-distribution",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/dashboard/timeline-distribution"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/dashboard/timeline-distribution"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/dashboard/timeline-distribution"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/dashboard/timeline-distribution",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/dashboard/timeline-distribution"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Dashboard.commission": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionMetricsDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/dashboard/commission",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/dashboard/commission"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/dashboard/commission"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/dashboard/commission"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/dashboard/commission",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/dashboard/commission"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Dashboard.crmStatus": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrmStatusDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/dashboard/crm-status",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/dashboard/crm-status"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/dashboard/crm-status"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/dashboard/crm-status"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/dashboard/crm-status",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/dashboard/crm-status"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Dashboard.conversations": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
                /** @description STALLED equals show_stalled_only=true; any other stage lists those not stalled. */
                stage?: "Q0" | "Q1" | "Q2" | "Q3" | "Q4" | "QUALIFIED" | "STALLED";
                temperature?: "HOT" | "WARM" | "COLD";
                /** @description Beginnings of words of name or address, or of the phone number. */
                search_term?: string;
                /** @description Minutes: only those with a text or an action since. */
                active_within?: number;
                show_stalled_only?: boolean;
                sort_by?: "last_activity" | "stage" | "temperature" | "price_expectation";
                sort_order?: "asc" | "desc";
                page?: number;
                page_size?: number;
                /** @description The next_cursor of the page before: goes on after its last item, also when items move. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedConversationsDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/dashboard/conversations",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/dashboard/conversations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/dashboard/conversations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/dashboard/conversations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/dashboard/conversations",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/dashboard/conversations"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Dashboard.file": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
                /** @description STALLED equals show_stalled_only=true; any other stage lists those not stalled. */
                stage?: "Q0" | "Q1" | "Q2" | "Q3" | "Q4" | "QUALIFIED" | "STALLED";
                temperature?: "HOT" | "WARM" | "COLD";
                /** @description Beginnings of words of name or address, or of the phone number. */
                search_term?: string;
                /** @description Minutes: only those with a text or an action since. */
                active_within?: number;
                show_stalled_only?: boolean;
                sort_by?: "last_activity" | "stage" | "temperature" | "price_expectation";
                sort_order?: "asc" | "desc";
                page?: number;
                page_size?: number;
                /** @description The next_cursor of the page before: goes on after its last item, also when items move. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example contact_id,seller_name
                     *     maria-1,Maria Lopez
                     */
                    "text/csv": string;
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/dashboard/conversations.csv",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/dashboard/conversations.csv"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/dashboard/conversations.csv"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/dashboard/conversations.csv"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/dashboard/conversations.csv",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/dashboard/conversations.csv"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Events.events": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
                /** @description The last event you have seen, as the header Last-Event-ID, which goes before it. */
                last_event_id?: string;
            };
            header: {
                "last-event-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id: 1764000000000-0
                     *     event: stage
                     *     data: {"contact_id":"maria-1","at":"2026-11-23T15:00:00.000Z","seller_name":"Maria Lopez","from":"Q1","to":"Q2","by":"bot"}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/dashboard/events",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/dashboard/events"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/dashboard/events"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/dashboard/events"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/dashboard/events",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/dashboard/events"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Leads.list": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
                /** @description By lead score. */
                temperature?: "HOT" | "WARM" | "COLD";
                timeline_class?: "0-30 days" | "1-3 months" | "3-6 months" | "6+ months" | "Unknown";
                budget_range?: "Below $200K" | "$200-300K" | "$300-400K" | "$400-500K" | "$500-600K" | "$600K+" | "Unknown";
                /** @description A place the lead named. */
                location?: string;
                /** @description Beginnings of words of name, address or contact id, or of the phone number. */
                search_term?: string;
                sort_by?: "lead_score" | "analyzed_at" | "budget";
                sort_order?: "asc" | "desc";
                page?: number;
                page_size?: number;
                /** @description The next_cursor of the page before: goes on after its last item. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedLeadsDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/leads",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/leads"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/leads"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/leads"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/leads",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/leads"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Leads.get": {
        parameters: {
            query?: {
                /**
                 * @description The CRM location; by default the configured one.
                 * @example default
                 */
                location_id?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The contact's id in the CRM.
                 * @example ocQHyuzHvysMo5N5VsXc
                 */
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadDetailDto"];
                };
            };
            /** @description Invalid request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/validation",
                     *       "title": "Invalid request",
                     *       "status": 400,
                     *       "detail": "message must be text and not empty",
                     *       "instance": "/api/leads/example",
                     *       "errors": [
                     *         {
                     *           "field": "message",
                     *           "message": "must be text and not empty"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not authenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/unauthenticated",
                     *       "title": "Not authenticated",
                     *       "status": 401,
                     *       "detail": "A valid key or login is needed.",
                     *       "instance": "/api/leads/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/forbidden",
                     *       "title": "Forbidden",
                     *       "status": 403,
                     *       "detail": "Your role does not allow this.",
                     *       "instance": "/api/leads/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/not-found",
                     *       "title": "Not found",
                     *       "status": 404,
                     *       "detail": "There is nothing here.",
                     *       "instance": "/api/leads/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/api/leads/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/api/leads/example",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/api/leads/example"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/health/live"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/health/live",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Store unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/store-unavailable",
                     *       "title": "Store unavailable",
                     *       "status": 503,
                     *       "detail": "The store does not answer. What was asked for may still happen; with the same message_id it happens once.",
                     *       "instance": "/health/live"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All parts are up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/too-many-requests",
                     *       "title": "Too many requests",
                     *       "status": 429,
                     *       "detail": "Wait a little before you try again.",
                     *       "instance": "/health/ready"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/internal",
                     *       "title": "Internal error",
                     *       "status": 500,
                     *       "detail": "Something went wrong on our side; it has been logged.",
                     *       "instance": "/health/ready",
                     *       "errorId": "6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part is down, or the instance is starting or stopping. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
}
