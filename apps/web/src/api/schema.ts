/** Generated from openapi.json by `npm run generate`. */
export interface paths {
    "/api/v1/admin/projections/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far every projection and reaction is behind the log, what failed, and who holds the log back. */
        get: operations["ProjectionsController_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/projections/{name}/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that a projection could not handle, and those that wait behind them. */
        get: operations["ProjectionsController_failures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/projections/{name}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fills a projection's tables anew beside the live ones and swaps them when they are level; reads go on meanwhile. */
        post: operations["ProjectionsController_rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/projections/{name}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the tables before the last rebuild back. */
        post: operations["ProjectionsController_rollback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/projections/{name}/as-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fills new tables, in a schema of their own, with what a projection had made of the log up to a position, for whoever looks into
         *     the past with SQL. It answers when they are full: about a second for 20,000 events.
         */
        post: operations["ProjectionsController_asOf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/projections/{name}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Holds a projection or reaction where it is. */
        post: operations["ProjectionsController_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/projections/{name}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a projection or reaction that was paused or has stopped go on. */
        post: operations["ProjectionsController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/projections/failures/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries a failed event and what waits behind it again, in order. */
        post: operations["ProjectionsController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/projections/failures/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a failed event up for good; its stream goes on. */
        post: operations["ProjectionsController_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/subjects/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes everything that was recorded of a person of this tenant unreadable, for good: names and other personal data show
         *     as `erased` or null from now on. What happened stays, under the person's id.
         */
        post: operations["SubjectsController_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything this process depends on. */
        get: operations["HealthController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs. For Kubernetes: restart it when this does not answer. */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** It can serve requests now: not while starting or shutting down, nor while the database is away. */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/startup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Start-up, with its migrations, is over. */
        get: operations["HealthController_startup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/db": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The database and the connection pool of this process. */
        get: operations["HealthController_database[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/database": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The database and the connection pool of this process. */
        get: operations["HealthController_database[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ai": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The AI advisers, without calling any of them. */
        get: operations["HealthController_ai"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the projections are behind the event log. */
        get: operations["HealthController_projections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What runs here. */
        get: operations["VersionController_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists documents, the newest first unless sorted otherwise. */
        get: operations["DocumentsController_list"];
        put?: never;
        /**
         * Uploads a document: multipart/form-data with a part `file`. It is converted, and analysed unless `analyse=false`;
         *     `Prefer: wait=30` delays the answer until that has ended, for at most so many seconds.
         */
        post: operations["DocumentsController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One document and the state of its latest version; with `asOf`, as it was at that moment. */
        get: operations["DocumentsController_get"];
        put?: never;
        post?: never;
        /** Withdraws a document from every list; its history stays. */
        delete: operations["DocumentsController_withdraw"];
        options?: never;
        head?: never;
        /** Changes title, description or tags. */
        patch: operations["DocumentsController_change"];
        trace?: never;
    };
    "/api/v1/documents/{documentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bare content: Markdown or sanitised HTML of a version, or the original file. */
        get: operations["VersionsController_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The blocks of a version with their spans, pages and places in the source, the document's running headers and footers,
         *     and its pictures. `words=true&start=118&end=240` answers where the words of a quote are printed.
         */
        get: operations["VersionsController_blocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/images/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of the document, by the name that the Markdown gives it: `![…](images/{name})`. */
        get: operations["VersionsController_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version, the newest first. */
        get: operations["VersionsController_versions"];
        put?: never;
        /**
         * Writes a new version by hand: the whole Markdown, or that of the block `blockId`. Refused with 409 `stale-version` when
         *     `baseVersion` is not the latest one.
         */
        post: operations["VersionsController_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/versions/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new version with the text of this one; those in between stay. */
        post: operations["VersionsController_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version. */
        get: operations["VersionsController_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/versions/{number}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed from version `against` to this one, word by word and as a unified diff. */
        get: operations["VersionsController_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/analyses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The analyses of a document, the newest first. */
        get: operations["AnalysesController_list"];
        put?: never;
        /** Starts an analysis of a version. */
        post: operations["AnalysesController_start[0]"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts an analysis of a version. */
        post: operations["AnalysesController_start[1]"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{analysisId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One analysis and how far it is. */
        get: operations["AnalysesController_get"];
        put?: never;
        post?: never;
        /** Cancels an analysis that has not ended. */
        delete: operations["AnalysesController_cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The findings of a version in the order of its text. */
        get: operations["AnalysesController_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole rule catalogue. */
        get: operations["RulesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{ruleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rule: why it matters, what satisfies it, examples. */
        get: operations["RulesController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/semantic-ir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The semantic IR of a version */
        get: operations["SemanticIrController_semanticIr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What depends on what: terms, parameters, formulas, tables and sections, with roots, leaves and cycles. */
        get: operations["SemanticIrController_graph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/terms/{termId}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a term rests on, and what rests on it. The id may be that of any node of the graph. */
        get: operations["SemanticIrController_lineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/terms/{termId}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a change of a term reaches, and in which sections. The id may be that of any node of the graph. */
        get: operations["SemanticIrController_impact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/calculation-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The order in which the formulas can be computed, with their inputs. */
        get: operations["SemanticIrController_calculationOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists suppressions, the newest first. */
        get: operations["SuppressionsController_list"];
        put?: never;
        /** Hides a finding, what a rule finds in a document, or what it finds in any document; the documents follow at once. */
        post: operations["SuppressionsController_suppress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions/{suppressionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One suppression: what is hidden, why, by whom and until when. */
        get: operations["SuppressionsController_get"];
        put?: never;
        post?: never;
        /** Lifts a suppression: its findings are shown and count again. */
        delete: operations["SuppressionsController_lift"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The items of a document: those of the newest version first, in the order of its text. */
        get: operations["FeedbackController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/feedback/{feedbackId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item. */
        get: operations["FeedbackController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/feedback/{feedbackId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the proposed text in place of the original: the document gets a new version. */
        post: operations["FeedbackController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/feedback/{feedbackId}/modify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the reviewer's own text in place of the original: the document gets a new version. */
        post: operations["FeedbackController_modify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/feedback/{feedbackId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves the text as it is, and says why. */
        post: operations["FeedbackController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/feedback/{feedbackId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a decision back. What was put into the text goes out again, as a new version; refused with 409 `edit-does-not-fit` when it
         *     was changed since. The item is pending again.
         */
        post: operations["FeedbackController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/feedback/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decides on several items of one rule and one severity together, all of them or none; accepting makes one version.
         *     `dryRun=true` decides nothing and answers what would change. Refused with 422 `overlapping-edits`, which names them, when
         *     two of the items are about the same text.
         */
        post: operations["FeedbackController_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/feedback/{feedbackId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said of an item, the oldest first; also of the items of earlier versions that it took over from. */
        get: operations["FeedbackController_comments"];
        put?: never;
        /** Says something about an item, decided or not. */
        post: operations["FeedbackController_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the tenant reviews. */
        get: operations["ReviewSettingsController_get"];
        /** Changes how the tenant reviews. */
        put: operations["ReviewSettingsController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How people decided on what each rule found: how often it was right. */
        get: operations["RuleStatisticsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists groups, the newest first. */
        get: operations["DocumentGroupsController_list"];
        put?: never;
        /** Creates a group of documents that are one specification together. */
        post: operations["DocumentGroupsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One group with its documents. */
        get: operations["DocumentGroupsController_get"];
        put?: never;
        post?: never;
        /** Takes a group out of every list; its documents and its history stay. */
        delete: operations["DocumentGroupsController_withdraw"];
        options?: never;
        head?: never;
        /** Changes name or description. */
        patch: operations["DocumentGroupsController_change"];
        trace?: never;
    };
    "/api/v1/document-groups/{groupId}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes a document a member of the group, pinned to a version or following the latest one, or changes how it is one. */
        put: operations["DocumentGroupsController_place"];
        post?: never;
        /** Takes a document out of the group. */
        delete: operations["DocumentGroupsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-groups/{groupId}/completeness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How complete the documents are as one specification: which references between them lead somewhere, which documents are
         *     missing, and what two of them define differently. It is of what the members say now.
         */
        get: operations["DocumentGroupsController_completeness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-repositories/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The policy repositories that ship with the product. */
        get: operations["RepositoryFilesController_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-repositories/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a repository from a shipped template or from a file; a file with faults is refused with all of them. */
        post: operations["RepositoryFilesController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-repositories/{repositoryId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The repository as a file that can be imported again. */
        get: operations["RepositoryFilesController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-repositories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists repositories, the newest first. */
        get: operations["PolicyRepositoriesController_list"];
        put?: never;
        /** Creates a repository, with its first policies if you like. */
        post: operations["PolicyRepositoriesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-repositories/{repositoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One repository with its policies, as it is or as it was: at a version, or at the moment `asOf`. */
        get: operations["PolicyRepositoriesController_get"];
        put?: never;
        post?: never;
        /** Retires a repository: it can no longer be assigned, and its documents keep their last verdicts. */
        delete: operations["PolicyRepositoriesController_retire"];
        options?: never;
        head?: never;
        /** Changes name, description, jurisdiction or owner. */
        patch: operations["PolicyRepositoriesController_change"];
        trace?: never;
    };
    "/api/v1/policy-repositories/{repositoryId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed, by whom and when, the newest first. */
        get: operations["PolicyRepositoriesController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-repositories/{repositoryId}/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The policies in force, in the order in which they were added. */
        get: operations["PoliciesController_list"];
        put?: never;
        /** Adds a policy. Documents of the repository are checked again. */
        post: operations["PoliciesController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-repositories/{repositoryId}/policies/{policyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One policy. */
        get: operations["PoliciesController_get"];
        put?: never;
        post?: never;
        /** Retires a policy. Documents of the repository are checked again. */
        delete: operations["PoliciesController_retire"];
        options?: never;
        head?: never;
        /** Changes a policy. Documents of the repository are checked again. */
        patch: operations["PoliciesController_change"];
        trace?: never;
    };
    "/api/v1/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The matrix: every document that has policies, the newest first, with its verdicts. */
        get: operations["ComplianceController_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/policy-repository": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Has the document checked against a policy repository, in place of the one it had; the check follows at once. */
        put: operations["DocumentComplianceController_assign"];
        post?: never;
        /** Ends the checks of the document. */
        delete: operations["DocumentComplianceController_unassign"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a version, by default the latest one, stands to its policies, with the evidence for every verdict. */
        get: operations["DocumentComplianceController_compliance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/compliance/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What every check of the document found, the newest first, as it was recorded. */
        get: operations["DocumentComplianceController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/compliance/waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The waivers of this document, the newest first, also those that have ended. */
        get: operations["WaiversController_list"];
        put?: never;
        /** Waives a policy for this document. The verdict is `waived` from now until the waiver expires or is revoked. */
        post: operations["WaiversController_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/compliance/waivers/{waiverId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One waiver. */
        get: operations["WaiversController_get"];
        put?: never;
        post?: never;
        /** Revokes a waiver: what the check said holds again. */
        delete: operations["WaiversController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to a document and what belongs to it, the newest first. */
        get: operations["AuditController_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document's history in sentences, the newest step first. */
        get: operations["AuditController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened, the newest first. */
        get: operations["AuditController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asked for what, from where, and whether it was allowed: every write and everything that was denied, the newest first. */
        get: operations["AuditController_access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit trail as a file, the oldest entry first: CSV, or one JSON object a line. `limit` and `cursor` say nothing here. */
        get: operations["AuditController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens to one document, as it happens. `Last-Event-ID` takes up where a lost connection ended. */
        get: operations["LiveController_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens to all documents of the tenant, as it happens. */
        get: operations["LiveController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened, the newest first: the same as on `/stream`, but for what only matters while it lasts. */
        get: operations["NotificationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents by status and readiness, open findings, and how findings and decisions went day by day (UTC). */
        get: operations["StatisticsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists webhooks, the newest first. */
        get: operations["WebhooksController_list"];
        put?: never;
        /** Has messages sent to an address from now on. The secret is kept encrypted and never shown again. */
        post: operations["WebhooksController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook. */
        get: operations["WebhooksController_get"];
        put?: never;
        post?: never;
        /** Ends a webhook: what is not delivered yet is cancelled, and its secret is gone. */
        delete: operations["WebhooksController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to it, the newest first, with every try. Kept for thirty days. */
        get: operations["WebhooksController_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery. */
        get: operations["WebhooksController_delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message again, also one that arrived; it has the same id. */
        post: operations["WebhooksController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{documentId}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The exports of a document, the newest first. */
        get: operations["ExportsController_list"];
        put?: never;
        /** Asks for a version as a file. It is written in the background: ask for `Location` until its status is `completed`. */
        post: operations["ExportsController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One export and how far it is. */
        get: operations["ExportsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{exportId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file, to be saved. */
        get: operations["ExportsController_file"];
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
        HorizonView: {
            position: number;
            /** @description Positions that were taken and cannot be read yet. */
            held_back: number;
            /** @description Age of the transaction that holds readers back. */
            age_seconds: number | null;
            /** @description Its server process. */
            pid: number | null;
        };
        RebuildView: {
            /** @description 0–1. */
            progress: number;
            /** @description Seconds that the rest will take at this pace; null before the first batch. */
            eta_seconds: number | null;
        };
        ProjectionStatusView: {
            name: string;
            /** @enum {string} */
            kind: "projection" | "reaction";
            version: number;
            /** @description Counts the fillings of its tables. */
            build: number;
            /** @enum {string} */
            status: "stopped" | "running" | "paused" | "rebuilding";
            position: number;
            /** @description Events that it follows and has not handled. */
            lag: number;
            /** @description Age of the oldest of them in seconds. */
            lag_seconds: number;
            /** @description Events set aside: failed, or waiting behind one that did. */
            failures: number;
            /** @description Only while it is being built. */
            rebuild?: components["schemas"]["RebuildView"];
        };
        FailedProjectionView: {
            name: string;
            failures: number;
            attempts: number;
            /** @description Of the batch at hand; null when single events were set aside. */
            error: string | null;
        };
        ProjectionsStatusView: {
            /** @enum {string} */
            overall_status: "healthy" | "degraded";
            horizon: components["schemas"]["HorizonView"];
            projections: components["schemas"]["ProjectionStatusView"][];
            failed_projections: components["schemas"]["FailedProjectionView"][];
        };
        ProjectionFailureView: {
            id: string;
            projection: string;
            build: number;
            streamId: string;
            position: number;
            eventId: string;
            eventType: string;
            /** @enum {string} */
            status: "failed" | "waiting" | "skipped";
            attempts: number;
            error: string | null;
            firstFailedAt: string;
            lastFailedAt: string;
        };
        ProjectionFailureListView: {
            items: components["schemas"]["ProjectionFailureView"][];
            nextCursor: string | null;
        };
        BuildView: {
            projection: string;
            build: number;
        };
        PastProjectionRequest: {
            /** @description The last position of the event log that counts. */
            position: number;
            /** @description A new schema for the tables. Who is done with it drops it: `DROP SCHEMA … CASCADE`. */
            schema: string;
        };
        PastProjectionView: {
            projection: string;
            /** @description The last position of the log that counts. */
            position: number;
            /** @description Where its tables are. */
            schema: string;
            /** @description Events that went in. */
            events: number;
        };
        DrainedView: {
            /** @description Events of the stream that were made good. */
            handled: number;
            /** @description Events that still wait. */
            waiting: number;
            /** @description At what it stopped; null when the stream is through. */
            error: string | null;
        };
        DiscardFailureRequest: {
            /** @description Why the event is given up; goes into the audit trail. */
            reason: string;
        };
        EraseSubjectRequest: {
            /** @description Why the person is erased; goes into the audit trail, so it must not name them. */
            reason: string;
        };
        ErasedSubjectView: {
            subjectId: string;
            /** @description Position of the event: read tables that have reached it show nothing of the person any more. */
            position: number;
        };
        DependencyView: {
            /**
             * @description `disabled`: not configured, and fine so.
             * @enum {string}
             */
            status: "healthy" | "degraded" | "unhealthy" | "disabled";
            message: string;
            details: {
                [key: string]: unknown;
            };
        };
        HealthView: {
            /** @description By name: `database`, `event_store`, `jobs`, `content_store`, `ai`… */
            dependencies: {
                [key: string]: components["schemas"]["DependencyView"];
            };
            /**
             * @description `degraded` still answers requests.
             * @enum {string}
             */
            status: "healthy" | "degraded" | "unhealthy";
            version: string;
        };
        ProbeView: {
            /** @enum {string} */
            status: "healthy" | "unhealthy";
            message: string;
        };
        PoolView: {
            /** @description Connections that are open. */
            size: number;
            active: number;
            idle: number;
            /** @description In use, in percent of the limit. */
            utilization_percent: number;
        };
        DatabaseServerView: {
            /** @description Null while it cannot be asked. */
            version: string | null;
            name: string | null;
        };
        DatabaseHealthView: {
            /** @enum {string} */
            status: "healthy" | "degraded" | "unhealthy" | "disabled";
            message: string;
            pool: components["schemas"]["PoolView"];
            database: components["schemas"]["DatabaseServerView"];
        };
        AiProviderView: {
            name: string;
            configured: boolean;
            /** @enum {string} */
            status: "healthy" | "degraded" | "unhealthy" | "disabled";
            lastError?: string;
            /** @enum {string} */
            circuit: "open" | "closed" | "half-open";
        };
        AiHealthView: {
            /** @enum {string} */
            status: "healthy" | "degraded" | "unhealthy" | "disabled";
            message: string;
            providers: components["schemas"]["AiProviderView"][];
        };
        ProjectionHealthView: {
            name: string;
            version: number;
            /** @enum {string} */
            status: "stopped" | "running" | "paused" | "rebuilding";
            position: number;
            /** @description Events. */
            lag: number;
            lag_seconds: number;
            failures: number;
        };
        ProjectionsHealthView: {
            /** @enum {string} */
            status: "healthy" | "degraded" | "unhealthy" | "disabled";
            message: string;
            projections: components["schemas"]["ProjectionHealthView"][];
        };
        ProgramView: {
            version: string;
            /** @description Null when it was not built from a repository. */
            commit: string | null;
            /** @description ISO 8601; null when it runs from source. */
            builtAt: string | null;
            node: string;
        };
        WarningView: {
            code: string;
            message: string;
            page?: number;
        };
        ReadinessPartView: {
            /** @description 0–100. */
            score: number;
            /** @description Share in the whole, 0–1. */
            weight: number;
            /** @description What the document says of what this part needs. */
            stated: string[];
            /** @description What it does not say. */
            absent: string[];
        };
        ReadinessPartsView: {
            precision: components["schemas"]["ReadinessPartView"];
            edgeCases: components["schemas"]["ReadinessPartView"];
            parameters: components["schemas"]["ReadinessPartView"];
            timeAndCalendar: components["schemas"]["ReadinessPartView"];
            data: components["schemas"]["ReadinessPartView"];
        };
        DeductionView: {
            severity: string;
            count: number;
            points: number;
        };
        ReadinessView: {
            /** @description 0–100. */
            score: number;
            band: string;
            parts: components["schemas"]["ReadinessPartsView"];
            deductions: components["schemas"]["DeductionView"][];
            /** @description Why the score is what it is. */
            explanation: string;
        };
        FindingCountsView: {
            critical: number;
            high: number;
            medium: number;
            low: number;
        };
        FailureView: {
            code: string;
            message: string;
            /** @enum {string} */
            stage: "conversion" | "analysis";
            /** @description True when trying again may help. */
            retryable: boolean;
        };
        DocumentView: {
            id: string;
            title: string;
            description: string | null;
            tags: string[];
            filename: string;
            mediaType: string;
            byteSize: number;
            /** @description SHA-256 of the original, hexadecimal. */
            sha256: string;
            /** @description Other documents that were uploaded with the same bytes. */
            duplicateOf: string[];
            /** @enum {string} */
            status: "uploaded" | "converting" | "conversion_failed" | "converted" | "withdrawn" | "analysing" | "analysed" | "analysis_failed";
            /** @description Number of the latest version; 0 before conversion. */
            version: number;
            /** @description Only where the original has pages. */
            pageCount: number | null;
            wordCount: number;
            warnings: components["schemas"]["WarningView"][];
            policyRepositoryId: string | null;
            /** @enum {string} */
            complianceStatus: "PENDING" | "COMPLIANT" | "PARTIAL" | "NON_COMPLIANT";
            /** @description Null until the latest version was analysed. */
            readiness: components["schemas"]["ReadinessView"] | null;
            findings: components["schemas"]["FindingCountsView"];
            failure: components["schemas"]["FailureView"] | null;
            createdAt: string;
            updatedAt: string;
            createdBy: string;
        };
        DocumentPageView: {
            items: components["schemas"]["DocumentView"][];
            /** @description Give it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        ChangeDetailsRequest: {
            title?: string;
            /** @description Null removes it. */
            description?: string | null;
            tags?: string[];
        };
        BoxView: {
            page: number;
            x: number;
            y: number;
            width: number;
            height: number;
        };
        SourcePlaceView: {
            part?: string;
            cells?: string;
            attachment?: string;
            paragraph?: number;
            start?: number;
            end?: number;
        };
        WordView: {
            start: number;
            end: number;
            box: components["schemas"]["BoxView"];
        };
        BlockView: {
            id: string;
            /** @enum {string} */
            kind: "heading" | "paragraph" | "list_item" | "table" | "formula" | "code" | "quote" | "footnote" | "image";
            start: number;
            end: number;
            level?: number;
            page?: number;
            boxes?: components["schemas"]["BoxView"][];
            source?: components["schemas"]["SourcePlaceView"];
            /** @description Only when asked for, and when the source has pages. */
            words?: components["schemas"]["WordView"][];
        };
        RunningTextView: {
            /** @enum {string} */
            place: "header" | "footer";
            text: string;
        };
        PictureView: {
            /** @description Its address in the Markdown, and below `/documents/{id}/`: `images/3f2a1c….png`. */
            name: string;
            mediaType: string;
            byteSize: number;
        };
        BlockListView: {
            version: number;
            items: components["schemas"]["BlockView"][];
            /** @description Running headers and footers, each once. */
            runningText: components["schemas"]["RunningTextView"][];
            pictures: components["schemas"]["PictureView"][];
            /** @description Null unless words were asked for and do not fit in one answer. */
            nextCursor: string | null;
        };
        VersionView: {
            number: number;
            /** @enum {string} */
            cause: "restore" | "conversion" | "feedback" | "manual" | "undo";
            /** @description Feedback items that led to this version. */
            feedbackIds: string[];
            /** @description SHA-256 of the Markdown, hexadecimal. */
            sha256: string;
            wordCount: number;
            createdAt: string;
            createdBy: string;
        };
        VersionListView: {
            items: components["schemas"]["VersionView"][];
            nextCursor: string | null;
        };
        EditDocumentRequest: {
            /** @description The version that was edited; it must be the latest one. */
            baseVersion: number;
            /** @description The Markdown of the whole document, or of the block. */
            content: string;
            /** @description Id of the block of the base version that `content` takes the place of; empty content removes the block. */
            blockId?: string;
        };
        RestoreVersionRequest: {
            /** @description What the client takes for the latest version; 409 `stale-version` when it is not. */
            baseVersion?: number;
        };
        DiffSideView: {
            start: number;
            end: number;
            text: string;
        };
        DiffChangeView: {
            /** @enum {string} */
            kind: "replace" | "delete" | "insert";
            from: components["schemas"]["DiffSideView"];
            to: components["schemas"]["DiffSideView"];
        };
        DiffView: {
            from: number;
            to: number;
            changes: components["schemas"]["DiffChangeView"][];
            /** @description The same as a unified diff of lines. */
            unified: string;
        };
        StartAnalysisRequest: {
            /** @description Default: the latest version. */
            version?: number;
            /**
             * @description AI adviser beside the rules; `auto` takes whichever is configured, or none.
             * @default auto
             * @enum {string}
             */
            adviser: "none" | "auto" | "anthropic" | "openai" | "gemini";
        };
        ProgressView: {
            /** @enum {string} */
            stage: "running" | "queued" | "ended";
            /** @description 0–1. */
            fraction: number;
        };
        EngineView: {
            name: string;
            version: string;
            /** @description Digest of the rules and their parameters. */
            ruleSet: string;
        };
        SeverityCountsView: {
            critical: number;
            high: number;
            medium: number;
            low: number;
        };
        AnalysisFailureView: {
            code: string;
            message: string;
            /** @description True when starting again may help. */
            retryable: boolean;
        };
        AnalysisView: {
            /** @description The readiness score of the document, explained: what each part is made of, and which findings took from it. */
            readiness: {
                [key: string]: unknown;
            } | null;
            /** @description Whether it can be implemented without another document, explained likewise. */
            selfContainment: {
                [key: string]: unknown;
            } | null;
            id: string;
            documentId: string;
            version: number;
            /** @enum {string} */
            status: "failed" | "completed" | "cancelled" | "running" | "queued";
            adviser: string;
            progress: components["schemas"]["ProgressView"];
            /** @description `index`, `strategy` or `other`, from the words of the document. */
            documentType: string | null;
            /** @description What it is about beyond that, e.g. `options`, `crypto`, `leverage`: each adds to what the document must say. */
            traits: string[] | null;
            engine: components["schemas"]["EngineView"] | null;
            counts: components["schemas"]["SeverityCountsView"] | null;
            failure: components["schemas"]["AnalysisFailureView"] | null;
            createdAt: string;
            startedAt: string | null;
            endedAt: string | null;
            createdBy: string;
        };
        AnalysisPageView: {
            items: components["schemas"]["AnalysisView"][];
            nextCursor: string | null;
        };
        FindingBoxView: {
            page: number;
            x: number;
            y: number;
            width: number;
            height: number;
        };
        RelatedView: {
            start: number;
            end: number;
            quote: string;
        };
        SuggestionView: {
            replacement: string;
            note: string;
        };
        FindingView: {
            id: string;
            ruleId: string;
            category: string;
            /** @enum {string} */
            severity: "critical" | "high" | "medium" | "low";
            title: string;
            explanation: string;
            quote: string;
            start: number;
            end: number;
            blockId: string | null;
            page?: number;
            boxes?: components["schemas"]["FindingBoxView"][];
            related: components["schemas"]["RelatedView"][];
            suggestion?: components["schemas"]["SuggestionView"];
            /** @description 0–1. */
            confidence: number;
            /** @description The finding under which this one is shown. */
            mergedInto: string | null;
            /** @description True when something is missing: the quote says near what. */
            absence?: boolean;
            /** @description Where the missing text should stand. */
            insertAt?: number;
            version: number;
            /**
             * @description `resolved`: a later version does not have it any more.
             * @enum {string}
             */
            status: "open" | "resolved" | "suppressed";
            /** @description The suppression that hides it. */
            suppressionId: string | null;
            /** @description The feedback item that offers it for decision. */
            feedbackId: string | null;
        };
        FindingPageView: {
            items: components["schemas"]["FindingView"][];
            nextCursor: string | null;
        };
        ChecklistItemView: {
            /** @description Type of document (`index`, `strategy`) or what it is about (`options`, `crypto`, `leverage`, …). */
            kind: string;
            requires: string;
        };
        RuleView: {
            id: string;
            category: string;
            /** @enum {string} */
            severity: "critical" | "high" | "medium" | "low";
            title: string;
            /** @description Why it matters. */
            why: string;
            /** @description What a document must say to satisfy it. */
            satisfiedBy: string;
            /** @description The standard or market rule it comes from. */
            source: string;
            /** @description What each kind of document must say, where that differs. */
            checklist: components["schemas"]["ChecklistItemView"][];
            /** @description Texts in which it finds something. */
            fires: string[];
            /** @description Texts in which it finds nothing. */
            staysSilent: string[];
        };
        RuleListView: {
            items: components["schemas"]["RuleView"][];
            nextCursor: string | null;
        };
        GraphNodeView: {
            /** @description The id that it has in the semantic IR. */
            id: string;
            /** @enum {string} */
            kind: "table" | "formula" | "section" | "parameter" | "term";
            label: string;
            /** @description Innermost section that it stands in. */
            sectionId: string | null;
            start: number;
            end: number;
        };
        GraphEdgeView: {
            from: string;
            to: string;
            /** @enum {string} */
            kind: "uses" | "defines";
            /**
             * @description `input`: its value is needed; `previous`: its value of an earlier period; `mention`: named in prose; `place`: stands in that section.
             * @enum {string}
             */
            role: "input" | "previous" | "mention" | "place";
        };
        UnresolvedSymbolView: {
            formulaId: string;
            symbol: string;
            start: number;
            end: number;
        };
        GraphView: {
            version: number;
            nodes: components["schemas"]["GraphNodeView"][];
            edges: components["schemas"]["GraphEdgeView"][];
            /** @description Ids of what rests on nothing else. */
            roots: string[];
            /** @description Ids of what nothing else rests on. */
            leaves: string[];
            cycles: string[][];
            unresolved: components["schemas"]["UnresolvedSymbolView"][];
        };
        ReachedNodeView: {
            /** @description The id that it has in the semantic IR. */
            id: string;
            /** @enum {string} */
            kind: "table" | "formula" | "section" | "parameter" | "term";
            label: string;
            /** @description Innermost section that it stands in. */
            sectionId: string | null;
            start: number;
            end: number;
            /** @description Length of the shortest way. */
            distance: number;
        };
        LineageView: {
            version: number;
            node: components["schemas"]["GraphNodeView"];
            back: components["schemas"]["ReachedNodeView"][];
            forward: components["schemas"]["ReachedNodeView"][];
        };
        ImpactView: {
            version: number;
            node: components["schemas"]["GraphNodeView"];
            affected: components["schemas"]["ReachedNodeView"][];
            /** @description The sections in which something affected stands. */
            sections: components["schemas"]["GraphNodeView"][];
        };
        CalculationStepView: {
            node: components["schemas"]["GraphNodeView"];
            /** @description 0 for an input; otherwise one more than the latest of what it needs. */
            step: number;
            /** @description Ids of what must be there before. */
            needs: string[];
            /** @description Ids of what is needed of an earlier period. */
            previous: string[];
        };
        CalculationOrderView: {
            version: number;
            steps: components["schemas"]["CalculationStepView"][];
            cycles: string[][];
        };
        SuppressFindingsRequest: {
            /**
             * @description `finding` needs documentId and findingId, `rule-in-document` documentId and ruleId, `rule` ruleId alone.
             * @enum {string}
             */
            scope: "finding" | "rule-in-document" | "rule";
            /** Format: uuid */
            documentId?: string;
            /** Format: uuid */
            findingId?: string;
            ruleId?: string;
            /** @description Why; must say something. */
            reason?: string;
            /** @description ISO 8601 with a zone, e.g. `2027-01-31T00:00:00Z`; without it the suppression holds until it is lifted. */
            expiresAt?: string | null;
        };
        SuppressionView: {
            id: string;
            /** @enum {string} */
            scope: "rule" | "finding" | "rule-in-document";
            documentId: string | null;
            findingId: string | null;
            ruleId: string | null;
            /** @enum {string} */
            status: "active" | "lifted" | "expired";
            reason: string;
            /** @description When it ends by itself; null: when it is lifted. */
            expiresAt: string | null;
            createdAt: string;
            createdBy: string;
            endedAt: string | null;
            endedBy: string | null;
        };
        SuppressionPageView: {
            items: components["schemas"]["SuppressionView"][];
            nextCursor: string | null;
        };
        OriginalView: {
            start: number;
            end: number;
            quote: string;
        };
        FeedbackSuggestionView: {
            replacement: string;
            note: string;
        };
        FeedbackView: {
            id: string;
            documentId: string;
            findingId: string;
            /** @enum {string} */
            status: "modified" | "orphaned" | "accepted" | "rejected" | "superseded" | "pending";
            /** @description The version whose text the item is about. */
            baseVersion: number;
            /** @description The version that the decision made. */
            appliedVersion: number | null;
            original: components["schemas"]["OriginalView"];
            /** @description Null when there is no safe text to propose: modify the item to give your own. */
            suggestion: components["schemas"]["FeedbackSuggestionView"] | null;
            /** @description The text that was put in place of the original. */
            replacement: string | null;
            title: string;
            explanation: string;
            ruleId: string;
            /** @enum {string} */
            severity: "critical" | "high" | "medium" | "low";
            category: string;
            /** @description The policy that asks for the change, if one does. */
            policyReference: string | null;
            /** @description 0–1. */
            confidence: number;
            rejectionReason: string | null;
            decidedBy: string | null;
            decidedAt: string | null;
            /** @description The item of a later version that is about the same finding, when this one is superseded. */
            supersededBy: string | null;
            /**
             * @description Why the item's text could not be found in a later version, when it is orphaned.
             * @enum {string|null}
             */
            orphanedBecause: "ambiguous" | "changed" | null;
            /** @description How much was said of it, and of the items that it took over from. */
            commentCount: number;
        };
        FeedbackPageView: {
            items: components["schemas"]["FeedbackView"][];
            nextCursor: string | null;
        };
        AcceptFeedbackRequest: {
            /**
             * @description The latest version, which the reviewer has seen; 409 `stale-version` when another one is. An item of an earlier version is
             *     then looked up in it, and refused as `orphaned` when its text has no certain place there. Without it the decision is for
             *     the version that the item was offered for.
             */
            baseVersion?: number;
        };
        ModifyFeedbackRequest: {
            /**
             * @description The latest version, which the reviewer has seen; 409 `stale-version` when another one is. An item of an earlier version is
             *     then looked up in it, and refused as `orphaned` when its text has no certain place there. Without it the decision is for
             *     the version that the item was offered for.
             */
            baseVersion?: number;
            /** @description The text to put in place of the original; may be empty, which deletes it. */
            replacement: string;
        };
        RejectFeedbackRequest: {
            /** @description Why the item is rejected; must say something. */
            reason?: string;
        };
        DecideTogetherRequest: {
            /**
             * @description The latest version, which the reviewer has seen; 409 `stale-version` when another one is. An item of an earlier version is
             *     then looked up in it, and refused as `orphaned` when its text has no certain place there. Without it the decision is for
             *     the version that the item was offered for.
             */
            baseVersion?: number;
            /** @enum {string} */
            action: "accept" | "reject";
            /** @description The items, each once. */
            ids: string[];
            /** @description Why the items are rejected; must say something then. */
            reason?: string;
        };
        BatchDiffSideView: {
            start: number;
            end: number;
            text: string;
        };
        BatchDiffChangeView: {
            /** @enum {string} */
            kind: "replace" | "delete" | "insert";
            from: components["schemas"]["BatchDiffSideView"];
            to: components["schemas"]["BatchDiffSideView"];
        };
        BatchDiffView: {
            from: number;
            to: number;
            changes: components["schemas"]["BatchDiffChangeView"][];
            /** @description The same as a unified diff of lines. */
            unified: string;
        };
        BatchView: {
            /** @enum {string} */
            action: "reject" | "accept";
            /** @description True when nothing was decided. */
            dryRun: boolean;
            items: components["schemas"]["FeedbackView"][];
            /** @description The version that the decision made; null when it made none. */
            appliedVersion: number | null;
            /** @description What all edits together change; only when looking ahead at accepting. */
            diff: components["schemas"]["BatchDiffView"] | null;
        };
        CommentView: {
            id: string;
            /** @description The item that it was said of: this one, or one of an earlier version that this one took over from. */
            feedbackId: string;
            /** @description Null when its author was erased. */
            text: string | null;
            author: string;
            createdAt: string;
        };
        CommentListView: {
            items: components["schemas"]["CommentView"][];
            nextCursor: string | null;
        };
        CommentRequest: {
            /** @description What is to be said; must say something. */
            text: string;
        };
        ReviewSettingsView: {
            /** @description Whether who uploaded a document, edited it by hand or restored a version of it is kept from deciding on it. */
            fourEyes: boolean;
        };
        ReviewSettingsRequest: {
            fourEyes: boolean;
        };
        RuleStatisticsItemView: {
            ruleId: string;
            accepted: number;
            /** @description Accepted with other words than were proposed. */
            modified: number;
            rejected: number;
            pending: number;
            /** @description Accepted and modified of all that were decided, 0 to 1; null before the first decision. */
            precision: number | null;
        };
        RuleStatisticsView: {
            /** @description Rules that found something, by id. */
            items: components["schemas"]["RuleStatisticsItemView"][];
            nextCursor: string | null;
        };
        CreateDocumentGroupRequest: {
            name: string;
            description?: string | null;
        };
        GroupDocumentView: {
            documentId: string;
            title: string;
            /** @description The version that counts in this group; 0 before the document has one. */
            version: number;
            /** @description Whether that version is meant for good; otherwise the latest one counts. */
            pinned: boolean;
            /** @description The main document: there is one at most. */
            primary: boolean;
            withdrawn: boolean;
        };
        DocumentGroupDetailView: {
            /** @description The main document first, then in the order they came. */
            documents: components["schemas"]["GroupDocumentView"][];
            id: string;
            name: string;
            description: string | null;
            documentCount: number;
            /** @description Raised by every change of the group or its members; its ETag. */
            version: number;
            createdAt: string;
            updatedAt: string;
            createdBy: string;
        };
        DocumentGroupView: {
            id: string;
            name: string;
            description: string | null;
            documentCount: number;
            /** @description Raised by every change of the group or its members; its ETag. */
            version: number;
            createdAt: string;
            updatedAt: string;
            createdBy: string;
        };
        DocumentGroupPageView: {
            items: components["schemas"]["DocumentGroupView"][];
            nextCursor: string | null;
        };
        ChangeDocumentGroupRequest: {
            name?: string;
            /** @description Null removes it. */
            description?: string | null;
        };
        PlaceGroupDocumentRequest: {
            /** @description The version that is meant for good; the latest one counts without it. */
            version?: number | null;
            /** @description Whether it is the main document, of which there is one at most. */
            primary?: boolean;
        };
        CitationView: {
            documentId: string;
            quote: string;
            start: number;
            end: number;
        };
        MissingDocumentView: {
            name: string;
            /** @description Null when it never was a member. */
            documentId: string | null;
            /** @enum {string} */
            reason: "withdrawn" | "not-in-group";
            citedBy: components["schemas"]["CitationView"][];
        };
        GroupStatementView: {
            documentId: string;
            text: string;
            start: number;
            end: number;
        };
        GroupConflictView: {
            /** @enum {string} */
            kind: "parameter" | "term";
            name: string;
            statements: components["schemas"]["GroupStatementView"][];
        };
        ReferenceTargetView: {
            documentId: string;
            sectionId: string | null;
        };
        GroupReferenceView: {
            documentId: string;
            quote: string;
            start: number;
            end: number;
            /** @description What the other document is called. */
            name: string;
            /** @description `section 3`; null when the whole document is meant. */
            part: string | null;
            /** @enum {string} */
            status: "resolved" | "part-missing" | "document-missing" | "ambiguous";
            target: components["schemas"]["ReferenceTargetView"] | null;
        };
        CompletenessDocumentView: {
            documentId: string;
            title: string;
            version: number;
        };
        CompletenessView: {
            /**
             * @description `pending` until every document has been analysed in the version that counts.
             * @enum {string}
             */
            status: "complete" | "incomplete" | "pending";
            /** @description 0–100; null while pending. */
            score: number | null;
            missingDocuments: components["schemas"]["MissingDocumentView"][];
            conflicts: components["schemas"]["GroupConflictView"][];
            references: components["schemas"]["GroupReferenceView"][];
            /** @description Why the score is what it is. */
            explanation: string;
            documents: components["schemas"]["CompletenessDocumentView"][];
            /** @description Documents that have not been analysed yet. */
            waitingFor: string[];
        };
        PolicyRuleView: {
            /** @enum {string} */
            type: "section_required" | "content_pattern" | "format_check" | "finding_absent" | "ai_evaluation";
            /** @description RE2 syntax; for `finding_absent` a rule id, a family (`MC-*`) or a category. */
            pattern?: string;
            /** @description Said when the rule is not met. */
            message?: string;
        };
        TemplatePolicyView: {
            name: string;
            /** @enum {string} */
            level: "MUST" | "SHOULD" | "MAY";
            text: string;
            rules: components["schemas"]["PolicyRuleView"][];
            examples: string[];
        };
        PolicyTemplateView: {
            id: string;
            name: string;
            description: string;
            jurisdiction: string | null;
            policies: components["schemas"]["TemplatePolicyView"][];
        };
        PolicyTemplatePageView: {
            items: components["schemas"]["PolicyTemplateView"][];
            nextCursor: string | null;
        };
        PolicyView: {
            id: string;
            name: string;
            /** @enum {string} */
            level: "MUST" | "SHOULD" | "MAY";
            text: string;
            /** @description All of them must be met. */
            rules: components["schemas"]["PolicyRuleView"][];
            /** @description Texts that meet it. */
            examples: string[];
        };
        PolicyRepositoryDetailView: {
            policies: components["schemas"]["PolicyView"][];
            id: string;
            name: string;
            description: string | null;
            /** @description Where the policies apply. */
            jurisdiction: string | null;
            /** @description Who answers for the policies. */
            owner: string | null;
            /** @description The shipped template that it was imported from. */
            template: string | null;
            /** @enum {string} */
            status: "active" | "retired";
            /** @description Rises with every change of the repository or of a policy in it; also the ETag. */
            version: number;
            policyCount: number;
            createdAt: string;
            updatedAt: string;
            createdBy: string;
        };
        PolicyRuleRequest: {
            /** @enum {string} */
            type: "section_required" | "content_pattern" | "format_check" | "finding_absent" | "ai_evaluation";
            /** @description RE2 syntax, in any case; for `finding_absent` a rule id, a family (`MC-*`) or a category. */
            pattern?: string;
            /** @description Said when the rule is not met. */
            message?: string;
        };
        PolicyRequest: {
            /** @description Unique within the repository. */
            name: string;
            /** @enum {string} */
            level: "MUST" | "SHOULD" | "MAY";
            text?: string;
            /** @description All of them must be met. Without any the verdict is unknown. */
            rules?: components["schemas"]["PolicyRuleRequest"][];
            /** @description Texts that meet it. */
            examples?: string[];
        };
        CreatePolicyRepositoryRequest: {
            name: string;
            description?: string | null;
            /** @description Where the policies apply, e.g. `EU` or `US`. */
            jurisdiction?: string | null;
            /** @description Who answers for the policies: a role or a team. */
            owner?: string | null;
            policies?: components["schemas"]["PolicyRequest"][];
        };
        PolicyRepositoryView: {
            id: string;
            name: string;
            description: string | null;
            /** @description Where the policies apply. */
            jurisdiction: string | null;
            /** @description Who answers for the policies. */
            owner: string | null;
            /** @description The shipped template that it was imported from. */
            template: string | null;
            /** @enum {string} */
            status: "active" | "retired";
            /** @description Rises with every change of the repository or of a policy in it; also the ETag. */
            version: number;
            policyCount: number;
            createdAt: string;
            updatedAt: string;
            createdBy: string;
        };
        PolicyRepositoryPageView: {
            items: components["schemas"]["PolicyRepositoryView"][];
            nextCursor: string | null;
        };
        PolicyRepositoryVersionView: {
            number: number;
            /** @enum {string} */
            change: "created" | "retired" | "changed" | "policy-added" | "policy-changed" | "policy-retired";
            policyId: string | null;
            policyName: string | null;
            createdAt: string;
            createdBy: string;
        };
        PolicyRepositoryVersionPageView: {
            items: components["schemas"]["PolicyRepositoryVersionView"][];
            nextCursor: string | null;
        };
        ChangePolicyRepositoryRequest: {
            name?: string;
            /** @description Null removes it. */
            description?: string | null;
            /** @description Null removes it. */
            jurisdiction?: string | null;
            /** @description Null removes it. */
            owner?: string | null;
        };
        PolicyPageView: {
            items: components["schemas"]["PolicyView"][];
            nextCursor: string | null;
        };
        ChangePolicyRequest: {
            name?: string;
            /** @enum {string} */
            level?: "MUST" | "SHOULD" | "MAY";
            text?: string;
            rules?: components["schemas"]["PolicyRuleRequest"][];
            examples?: string[];
        };
        VerdictCountsView: {
            met: number;
            not_met: number;
            unknown: number;
            waived: number;
        };
        MatrixCellView: {
            /** @description The policy. */
            id: string;
            name: string;
            /** @enum {string} */
            level: "MUST" | "SHOULD" | "MAY";
            /** @enum {string} */
            verdict: "unknown" | "met" | "not_met" | "waived";
            waiverId: string | null;
        };
        MatrixRowView: {
            documentId: string;
            title: string;
            /** @enum {string} */
            status: "PENDING" | "COMPLIANT" | "PARTIAL" | "NON_COMPLIANT";
            reason: string;
            repositoryId: string;
            repositoryVersion: number | null;
            checkedVersion: number | null;
            checkedAt: string | null;
            counts: components["schemas"]["VerdictCountsView"];
            policies: components["schemas"]["MatrixCellView"][];
        };
        ComplianceMatrixView: {
            items: components["schemas"]["MatrixRowView"][];
            nextCursor: string | null;
        };
        AssignPolicyRepositoryRequest: {
            /** Format: uuid */
            repositoryId: string;
        };
        EvidenceView: {
            quote: string;
            start: number;
            end: number;
        };
        WaiverView: {
            id: string;
            documentId: string;
            repositoryId: string;
            policyId: string;
            policyName: string;
            reason: string;
            /** @description Who decided it. */
            approver: string;
            /** @description From this time on it no longer holds; null when it holds until it is revoked. */
            expiresAt: string | null;
            /** @enum {string} */
            status: "active" | "expired" | "revoked";
            createdAt: string;
            /** @description Who recorded it. */
            createdBy: string;
            endedAt: string | null;
            /** @description Who revoked it. */
            endedBy: string | null;
        };
        PolicyVerdictView: {
            /** @description The policy. */
            id: string;
            name: string;
            /** @enum {string} */
            level: "MUST" | "SHOULD" | "MAY";
            /**
             * @description Unknown is never a pass.
             * @enum {string}
             */
            verdict: "unknown" | "met" | "not_met" | "waived";
            /**
             * @description What the check says, waived or not.
             * @enum {string}
             */
            judged: "unknown" | "met" | "not_met";
            evidence: components["schemas"]["EvidenceView"][];
            reason: string;
            /** @description What stands in place of a pass. */
            waiver: components["schemas"]["WaiverView"] | null;
        };
        ComplianceView: {
            documentId: string;
            /**
             * @description PENDING until the latest version was checked.
             * @enum {string}
             */
            status: "PENDING" | "COMPLIANT" | "PARTIAL" | "NON_COMPLIANT";
            /** @description Why the status is what it is. */
            reason: string;
            repositoryId: string | null;
            /** @description Version of the policy repository that was checked against. */
            repositoryVersion: number | null;
            checkedVersion: number | null;
            checkedAt: string | null;
            policies: components["schemas"]["PolicyVerdictView"][];
        };
        PastVerdictView: {
            /** @description The policy. */
            id: string;
            name: string;
            /** @enum {string} */
            level: "MUST" | "SHOULD" | "MAY";
            /** @enum {string} */
            verdict: "unknown" | "met" | "not_met" | "waived";
            /** @enum {string} */
            judged: "unknown" | "met" | "not_met";
            evidence: components["schemas"]["EvidenceView"][];
            reason: string;
            waiverId: string | null;
        };
        ComplianceCheckView: {
            id: string;
            /** @enum {string} */
            status: "PENDING" | "COMPLIANT" | "PARTIAL" | "NON_COMPLIANT";
            reason: string;
            repositoryId: string;
            repositoryVersion: number;
            checkedVersion: number;
            checkedAt: string;
            policies: components["schemas"]["PastVerdictView"][];
        };
        ComplianceHistoryView: {
            items: components["schemas"]["ComplianceCheckView"][];
            nextCursor: string | null;
        };
        WaivePolicyRequest: {
            /**
             * Format: uuid
             * @description A policy of the repository that is assigned to the document.
             */
            policyId: string;
            reason: string;
            /** @description Who decided it, e.g. a committee and its meeting; without it, whoever sends this. */
            approver?: string | null;
            /** @description When it ends: ISO 8601, UTC unless it says otherwise; without it, when it is revoked. */
            expiresAt?: string | null;
        };
        WaiverPageView: {
            items: components["schemas"]["WaiverView"][];
            nextCursor: string | null;
        };
        ActorView: {
            id: string;
            name: string;
        };
        AuditSourceView: {
            method: string;
            path: string;
            ip: string | null;
            userAgent: string | null;
        };
        AuditEntryView: {
            data: {
                [key: string]: unknown;
            };
            id: string;
            type: string;
            at: string;
            actor: components["schemas"]["ActorView"];
            documentId: string | null;
            /** @description Place in the log; later events have higher positions. */
            position: number;
            /** @description One request and everything that followed from it. */
            correlationId: string;
            /** @description The reason that was given, where one is asked for. */
            reason: string | null;
            /** @description From where: the request that it began with; null when it was none, or is not known any more. */
            source: components["schemas"]["AuditSourceView"] | null;
        };
        AuditPageView: {
            items: components["schemas"]["AuditEntryView"][];
            nextCursor: string | null;
        };
        TimelineItemView: {
            at: string;
            /** @enum {string} */
            kind: "version" | "group" | "comment" | "compliance" | "decision" | "details" | "conversion" | "analysis" | "upload";
            /** @description What happened, in a sentence. */
            summary: string;
            /** @description Event type, e.g. `VersionCreated`. */
            type: string;
            actor: components["schemas"]["ActorView"];
            /** @description The version that it is about or led to. */
            version: number | null;
            feedbackId: string | null;
            /** @description Place in the log; later events have higher positions. */
            position: number;
        };
        TimelineView: {
            items: components["schemas"]["TimelineItemView"][];
            nextCursor: string | null;
        };
        AccessView: {
            id: string;
            at: string;
            /** @enum {string} */
            outcome: "allowed" | "denied";
            /** @description How it was answered. */
            status: number;
            actor: components["schemas"]["ActorView"] | null;
            method: string;
            /** @description Without the query. */
            path: string;
            /** @description The route's pattern. */
            route: string;
            documentId: string | null;
            correlationId: string;
            /** @description Null when the person was erased. */
            ip: string | null;
            userAgent: string | null;
        };
        AccessPageView: {
            items: components["schemas"]["AccessView"][];
            nextCursor: string | null;
        };
        NotificationActorView: {
            id: string;
            name: string;
        };
        NotificationView: {
            /** @description What is told besides, by type: versions, counts, codes. */
            data: {
                [key: string]: unknown;
            };
            id: string;
            /** @description As on `/stream`, e.g. `analysis.completed`. */
            type: string;
            at: string;
            documentId: string | null;
            actor: components["schemas"]["NotificationActorView"];
        };
        NotificationPageView: {
            items: components["schemas"]["NotificationView"][];
            nextCursor: string | null;
        };
        StatusCountsView: {
            uploaded: number;
            converting: number;
            conversion_failed: number;
            converted: number;
            analysing: number;
            analysed: number;
            analysis_failed: number;
            withdrawn: number;
        };
        OpenFindingsView: {
            critical: number;
            high: number;
            medium: number;
            low: number;
        };
        DecisionCountsView: {
            accepted: number;
            modified: number;
            rejected: number;
        };
        StatisticsDayView: {
            /** @description `2026-11-21`, UTC. */
            day: string;
            /** @description Open at the end of the day, as the last analysis of each document up to then has it. */
            findings: components["schemas"]["OpenFindingsView"];
            /** @description Made on that day. */
            decisions: components["schemas"]["DecisionCountsView"];
        };
        StatisticsView: {
            documents: components["schemas"]["StatusCountsView"];
            /** @description Analysed documents in ten steps of readiness: 0 to below 10, …, 90 to 100. */
            readiness: number[];
            /** @description Open now, in the latest versions. */
            findings: components["schemas"]["OpenFindingsView"];
            /** @description Every day up to today, the oldest first. */
            days: components["schemas"]["StatisticsDayView"][];
        };
        AddWebhookRequest: {
            /** @description Where messages are posted to: https, without name and password. */
            url: string;
            /** @description Types of messages, as on `/stream`, or `*` for all of them. */
            events: ("*" | "document.uploaded" | "document.converting" | "document.converted" | "document.failed" | "version.created" | "document.changed" | "document.withdrawn" | "analysis.progress" | "analysis.completed" | "findings.changed" | "analysis.failed" | "analysis.cancelled" | "suppression.changed" | "feedback.changed" | "feedback.commented" | "group.changed" | "compliance.changed" | "export.completed" | "export.failed" | "waiver.granted" | "waiver.revoked" | "waiver.expired")[];
            /** @description What messages are signed with: `whsec_` and 24 to 64 bytes in base64, or any text. It is never shown again. */
            secret: string;
        };
        WebhookView: {
            id: string;
            url: string;
            events: string[];
            createdAt: string;
            createdBy: string;
        };
        WebhookPageView: {
            items: components["schemas"]["WebhookView"][];
            nextCursor: string | null;
        };
        DeliveryAttemptView: {
            at: string;
            durationMs: number;
            /** @description Of the answer; null when there was none. */
            status: number | null;
            /** @description Why it failed. */
            error: string | null;
            /** @description The beginning of the answer's body. */
            responseExcerpt: string | null;
        };
        DeliveryView: {
            id: string;
            webhookId: string;
            /** @description Type of the message. */
            type: string;
            /**
             * @description `pending` until it succeeded, or every try failed; `cancelled` when the webhook went before that.
             * @enum {string}
             */
            status: "succeeded" | "failed" | "cancelled" | "pending";
            /** @description The body that is sent, the same at every try. */
            payload: string;
            createdAt: string;
            /** @description The last fifty, oldest first. */
            attempts: components["schemas"]["DeliveryAttemptView"][];
        };
        DeliveryPageView: {
            items: components["schemas"]["DeliveryView"][];
            nextCursor: string | null;
        };
        RequestExportRequest: {
            /** @enum {string} */
            format: "markdown" | "docx" | "pdf" | "json" | "csv" | "sarif" | "evidence-pack";
            /** @description Default: the latest version. */
            version?: number;
            /**
             * @description What comes along: `findings` as comments (DOCX) or in an appendix, `history` with versions and decisions in an appendix,
             *     `tracked-changes` since `baseVersion` (DOCX, PDF). JSON and evidence packs have findings and history in any case.
             * @default []
             */
            include: ("findings" | "history" | "tracked-changes")[];
            /** @description Tracked changes are those since this version; default: the first. */
            baseVersion?: number;
        };
        ExportFailureView: {
            code: string;
            message: string;
            /** @description True when asking again may help. */
            retryable: boolean;
        };
        ExportView: {
            id: string;
            documentId: string;
            version: number;
            /** @enum {string} */
            format: "markdown" | "json" | "sarif" | "csv" | "docx" | "pdf" | "evidence-pack";
            include: ("history" | "findings" | "tracked-changes")[];
            /** @description Tracked changes are those since this version. */
            baseVersion: number;
            /** @description What the file is called when it is saved. */
            filename: string;
            /** @enum {string} */
            status: "failed" | "completed" | "queued";
            /** @description SHA-256 of the file, hexadecimal; null until it is written. */
            sha256: string | null;
            byteSize: number | null;
            failure: components["schemas"]["ExportFailureView"] | null;
            createdAt: string;
            endedAt: string | null;
            createdBy: string;
        };
        ExportPageView: {
            items: components["schemas"]["ExportView"][];
            nextCursor: string | null;
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
    ProjectionsController_status: {
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
                    "application/json": components["schemas"]["ProjectionsStatusView"];
                };
            };
        };
    };
    ProjectionsController_failures: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectionFailureListView"];
                };
            };
        };
    };
    ProjectionsController_rebuild: {
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildView"];
                };
            };
        };
    };
    ProjectionsController_rollback: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildView"];
                };
            };
        };
    };
    ProjectionsController_asOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PastProjectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastProjectionView"];
                };
            };
        };
    };
    ProjectionsController_pause: {
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
        };
    };
    ProjectionsController_resume: {
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
        };
    };
    ProjectionsController_retry: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["DrainedView"];
                };
            };
        };
    };
    ProjectionsController_discard: {
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
                "application/json": components["schemas"]["DiscardFailureRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrainedView"];
                };
            };
        };
    };
    SubjectsController_erase: {
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
                "application/json": components["schemas"]["EraseSubjectRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasedSubjectView"];
                };
            };
        };
    };
    HealthController_report: {
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
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
        };
    };
    HealthController_live: {
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
                    "application/json": components["schemas"]["ProbeView"];
                };
            };
        };
    };
    HealthController_ready: {
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
                    "application/json": components["schemas"]["ProbeView"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProbeView"];
                };
            };
        };
    };
    HealthController_startup: {
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
                    "application/json": components["schemas"]["ProbeView"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProbeView"];
                };
            };
        };
    };
    "HealthController_database[0]": {
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
                    "application/json": components["schemas"]["DatabaseHealthView"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseHealthView"];
                };
            };
        };
    };
    "HealthController_database[1]": {
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
                    "application/json": components["schemas"]["DatabaseHealthView"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseHealthView"];
                };
            };
        };
    };
    HealthController_ai: {
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
                    "application/json": components["schemas"]["AiHealthView"];
                };
            };
        };
    };
    HealthController_projections: {
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
                    "application/json": components["schemas"]["ProjectionsHealthView"];
                };
            };
        };
    };
    VersionController_version: {
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
                    "application/json": components["schemas"]["ProgramView"];
                };
            };
        };
    };
    DocumentsController_list: {
        parameters: {
            query?: {
                /** @description Part of the title or file name, in any case. */
                q?: string;
                status?: "uploaded" | "converting" | "conversion_failed" | "converted" | "analysing" | "analysed" | "analysis_failed" | "withdrawn";
                tag?: string;
                policyRepositoryId?: string;
                /** @description A leading minus means falling. `findings` goes by the gravest severity first; without a readiness comes last. */
                sort?: "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt" | "title" | "-title" | "readiness" | "-readiness" | "findings" | "-findings";
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
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
                    "application/json": components["schemas"]["DocumentPageView"];
                };
            };
        };
    };
    DocumentsController_upload: {
        parameters: {
            query?: never;
            header?: {
                prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    title?: string;
                    description?: string;
                    /** @description Comma list. */
                    tags?: string;
                    /** Format: uuid */
                    policyRepositoryId?: string;
                    /** @default true */
                    analyse?: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
        };
    };
    DocumentsController_get: {
        parameters: {
            query?: {
                /** @description A version (`v3`: while it was the latest one), a position of the event log (`4711`), or a day or time (`2026-11-21T09:30Z`). */
                asOf?: string;
            };
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
        };
    };
    DocumentsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
                /** @description ETag that was read; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                documentId: string;
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
        };
    };
    DocumentsController_change: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
                /** @description ETag that was read; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDetailsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
        };
    };
    VersionsController_content: {
        parameters: {
            query?: {
                format?: "markdown" | "html" | "original";
                version?: number;
            };
            header?: {
                "if-none-match"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text or bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                    "text/html": string;
                    "application/octet-stream": string;
                };
            };
        };
    };
    VersionsController_blocks: {
        parameters: {
            query?: {
                /** @description Also where each word is printed. Then the answer may come on several pages. */
                words?: boolean;
                /** @description Only blocks, and words, that share a character with the span from `start` (UTF-16 units of the Markdown)… */
                start?: number;
                /** @description …to `end`. */
                end?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                version?: number;
            };
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["BlockListView"];
                };
            };
        };
    };
    VersionsController_picture: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: {
                "if-none-match"?: string;
            };
            path: {
                documentId: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/gif": string;
                    "image/webp": string;
                    "image/bmp": string;
                };
            };
        };
    };
    VersionsController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["VersionListView"];
                };
            };
        };
    };
    VersionsController_edit: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
                /** @description ETag of the document; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditDocumentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
        };
    };
    VersionsController_restore: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
                /** @description ETag of the document; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                documentId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreVersionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
        };
    };
    VersionsController_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                number: number;
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
                    "application/json": components["schemas"]["VersionView"];
                };
            };
        };
    };
    VersionsController_diff: {
        parameters: {
            query?: {
                /** @description Default: the version before. */
                against?: number;
            };
            header?: never;
            path: {
                documentId: string;
                number: number;
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
                    "application/json": components["schemas"]["DiffView"];
                };
            };
        };
    };
    AnalysesController_list: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["AnalysisPageView"];
                };
            };
        };
    };
    "AnalysesController_start[0]": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartAnalysisRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisView"];
                };
            };
        };
    };
    "AnalysesController_start[1]": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartAnalysisRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisView"];
                };
            };
        };
    };
    AnalysesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                analysisId: string;
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
                    "application/json": components["schemas"]["AnalysisView"];
                };
            };
        };
    };
    AnalysesController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                analysisId: string;
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
        };
    };
    AnalysesController_findings: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                severity?: "critical" | "high" | "medium" | "low";
                category?: "undefined_term" | "conflicting_definition" | "circular_definition" | "broken_reference" | "contradiction" | "undefined_variable" | "incomplete_formula" | "vague_term" | "undefined_parameter" | "missing_calendar" | "missing_timezone" | "unnamed_data_source" | "missing_governance" | "missing_risk_disclosure" | "missing_edge_case" | "missing_precision" | "missing_unit" | "placeholder" | "missing_method" | "missing_limit";
                /** @description Rule id. */
                rule?: string;
                status?: "open" | "suppressed" | "resolved";
                /** @description Default: the latest analysed version. */
                version?: number;
            };
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["FindingPageView"];
                };
            };
        };
    };
    RulesController_list: {
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
                    "application/json": components["schemas"]["RuleListView"];
                };
            };
        };
    };
    RulesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleId: string;
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
                    "application/json": components["schemas"]["RuleView"];
                };
            };
        };
    };
    SemanticIrController_semanticIr: {
        parameters: {
            query?: {
                /** @description `text`: the same for people to read, with a summary of the graph. */
                format?: "json" | "text";
                /** @description Default: the latest analysed version. */
                version?: number;
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The IR. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                    "text/plain": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    SemanticIrController_graph: {
        parameters: {
            query?: {
                /** @description Default: the latest analysed version. */
                version?: number;
            };
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["GraphView"];
                };
            };
        };
    };
    SemanticIrController_lineage: {
        parameters: {
            query?: {
                /** @description Default: the latest analysed version. */
                version?: number;
            };
            header?: never;
            path: {
                documentId: string;
                termId: string;
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
                    "application/json": components["schemas"]["LineageView"];
                };
            };
        };
    };
    SemanticIrController_impact: {
        parameters: {
            query?: {
                /** @description Default: the latest analysed version. */
                version?: number;
            };
            header?: never;
            path: {
                documentId: string;
                termId: string;
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
                    "application/json": components["schemas"]["ImpactView"];
                };
            };
        };
    };
    SemanticIrController_calculationOrder: {
        parameters: {
            query?: {
                /** @description Default: the latest analysed version. */
                version?: number;
            };
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["CalculationOrderView"];
                };
            };
        };
    };
    SuppressionsController_list: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                status?: "active" | "lifted" | "expired";
                scope?: "finding" | "rule-in-document" | "rule";
                documentId?: string;
                rule?: string;
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
                    "application/json": components["schemas"]["SuppressionPageView"];
                };
            };
        };
    };
    SuppressionsController_suppress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuppressFindingsRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionView"];
                };
            };
        };
    };
    SuppressionsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                suppressionId: string;
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
                    "application/json": components["schemas"]["SuppressionView"];
                };
            };
        };
    };
    SuppressionsController_lift: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
                /** @description ETag that was read; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                suppressionId: string;
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
        };
    };
    FeedbackController_list: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                status?: "pending" | "accepted" | "modified" | "rejected" | "superseded" | "orphaned";
                severity?: "critical" | "high" | "medium" | "low";
                /** @description Id of a rule, e.g. `MC-02`. */
                rule?: string;
            };
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["FeedbackPageView"];
                };
            };
        };
    };
    FeedbackController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                feedbackId: string;
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
                    "application/json": components["schemas"]["FeedbackView"];
                };
            };
        };
    };
    FeedbackController_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                feedbackId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptFeedbackRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackView"];
                };
            };
        };
    };
    FeedbackController_modify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                feedbackId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModifyFeedbackRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackView"];
                };
            };
        };
    };
    FeedbackController_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                feedbackId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectFeedbackRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackView"];
                };
            };
        };
    };
    FeedbackController_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                feedbackId: string;
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
                    "application/json": components["schemas"]["FeedbackView"];
                };
            };
        };
    };
    FeedbackController_batch: {
        parameters: {
            query?: {
                /** @description `true` answers what would happen, and decides nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideTogetherRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    FeedbackController_comments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                feedbackId: string;
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
                    "application/json": components["schemas"]["CommentListView"];
                };
            };
        };
    };
    FeedbackController_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                feedbackId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
        };
    };
    ReviewSettingsController_get: {
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
                    "application/json": components["schemas"]["ReviewSettingsView"];
                };
            };
        };
    };
    ReviewSettingsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewSettingsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewSettingsView"];
                };
            };
        };
    };
    RuleStatisticsController_get: {
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
                    "application/json": components["schemas"]["RuleStatisticsView"];
                };
            };
        };
    };
    DocumentGroupsController_list: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only groups that this document belongs to. */
                documentId?: string;
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
                    "application/json": components["schemas"]["DocumentGroupPageView"];
                };
            };
        };
    };
    DocumentGroupsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDocumentGroupRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentGroupDetailView"];
                };
            };
        };
    };
    DocumentGroupsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: string;
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
                    "application/json": components["schemas"]["DocumentGroupDetailView"];
                };
            };
        };
    };
    DocumentGroupsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
                /** @description ETag that was read; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                groupId: string;
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
        };
    };
    DocumentGroupsController_change: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
                /** @description ETag that was read; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDocumentGroupRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentGroupDetailView"];
                };
            };
        };
    };
    DocumentGroupsController_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceGroupDocumentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentGroupDetailView"];
                };
            };
        };
    };
    DocumentGroupsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: string;
                documentId: string;
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
        };
    };
    DocumentGroupsController_completeness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: string;
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
                    "application/json": components["schemas"]["CompletenessView"];
                };
            };
        };
    };
    RepositoryFilesController_templates: {
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
                    "application/json": components["schemas"]["PolicyTemplatePageView"];
                };
            };
        };
    };
    RepositoryFilesController_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Either `{ "template": "…" }` with the id or name of a shipped template, or a whole repository. */
        requestBody: {
            content: {
                "application/json": {
                    template?: string;
                    name?: string;
                    description?: string | null;
                    jurisdiction?: string | null;
                    owner?: string | null;
                    policies?: components["schemas"]["PolicyRequest"][];
                };
                "application/yaml": {
                    template?: string;
                    name?: string;
                    description?: string | null;
                    jurisdiction?: string | null;
                    owner?: string | null;
                    policies?: components["schemas"]["PolicyRequest"][];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyRepositoryDetailView"];
                };
            };
        };
    };
    RepositoryFilesController_export: {
        parameters: {
            query?: {
                format?: "json" | "yaml";
            };
            header?: never;
            path: {
                repositoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/yaml": string;
                };
            };
        };
    };
    PolicyRepositoriesController_list: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                status?: "active" | "retired";
                jurisdiction?: string;
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
                    "application/json": components["schemas"]["PolicyRepositoryPageView"];
                };
            };
        };
    };
    PolicyRepositoriesController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePolicyRepositoryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyRepositoryDetailView"];
                };
            };
        };
    };
    PolicyRepositoriesController_get: {
        parameters: {
            query?: {
                /** @description A version (`v3`: while it was the latest one), a position of the event log (`4711`), or a day or time (`2026-11-21T09:30Z`). */
                asOf?: string;
                /** @description How it was at this version; without it, how it is. */
                version?: number;
            };
            header?: never;
            path: {
                repositoryId: string;
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
                    "application/json": components["schemas"]["PolicyRepositoryDetailView"];
                };
            };
        };
    };
    PolicyRepositoriesController_retire: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
                /** @description ETag that was read; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                repositoryId: string;
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
        };
    };
    PolicyRepositoriesController_change: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
                /** @description ETag that was read; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                repositoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePolicyRepositoryRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyRepositoryDetailView"];
                };
            };
        };
    };
    PolicyRepositoriesController_versions: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                repositoryId: string;
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
                    "application/json": components["schemas"]["PolicyRepositoryVersionPageView"];
                };
            };
        };
    };
    PoliciesController_list: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                level?: "MUST" | "SHOULD" | "MAY";
            };
            header?: never;
            path: {
                repositoryId: string;
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
                    "application/json": components["schemas"]["PolicyPageView"];
                };
            };
        };
    };
    PoliciesController_add: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
                /** @description ETag of the repository or policy that was read; 412 when the repository has changed since. */
                "If-Match"?: string;
            };
            path: {
                repositoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    PoliciesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                repositoryId: string;
                policyId: string;
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
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    PoliciesController_retire: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
                /** @description ETag of the repository or policy that was read; 412 when the repository has changed since. */
                "If-Match"?: string;
            };
            path: {
                repositoryId: string;
                policyId: string;
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
        };
    };
    PoliciesController_change: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string;
                /** @description ETag of the repository or policy that was read; 412 when the repository has changed since. */
                "If-Match"?: string;
            };
            path: {
                repositoryId: string;
                policyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePolicyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    ComplianceController_matrix: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                repositoryId?: string;
                status?: "PENDING" | "COMPLIANT" | "PARTIAL" | "NON_COMPLIANT";
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
                    "application/json": components["schemas"]["ComplianceMatrixView"];
                };
            };
        };
    };
    DocumentComplianceController_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignPolicyRepositoryRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplianceView"];
                };
            };
        };
    };
    DocumentComplianceController_unassign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
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
        };
    };
    DocumentComplianceController_compliance: {
        parameters: {
            query?: {
                /** @description What the last check of this version found; without it, how the latest version stands. */
                version?: number;
            };
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["ComplianceView"];
                };
            };
        };
    };
    DocumentComplianceController_history: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["ComplianceHistoryView"];
                };
            };
        };
    };
    WaiversController_list: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["WaiverPageView"];
                };
            };
        };
    };
    WaiversController_waive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaivePolicyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaiverView"];
                };
            };
        };
    };
    WaiversController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                waiverId: string;
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
                    "application/json": components["schemas"]["WaiverView"];
                };
            };
        };
    };
    WaiversController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                waiverId: string;
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
        };
    };
    AuditController_document: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Event type, e.g. `VersionCreated`. */
                type?: string;
                /** @description At or after this time: ISO 8601, UTC unless it says otherwise. */
                from?: string;
                /** @description Before this time: ISO 8601, UTC unless it says otherwise. */
                to?: string;
                /** @description Id of the actor. */
                actor?: string;
            };
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["AuditPageView"];
                };
            };
        };
    };
    AuditController_timeline: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
        };
    };
    AuditController_list: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Event type, e.g. `VersionCreated`. */
                type?: string;
                /** @description At or after this time: ISO 8601, UTC unless it says otherwise. */
                from?: string;
                /** @description Before this time: ISO 8601, UTC unless it says otherwise. */
                to?: string;
                /** @description Id of the actor. */
                actor?: string;
                documentId?: string;
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
                    "application/json": components["schemas"]["AuditPageView"];
                };
            };
        };
    };
    AuditController_access: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                outcome?: "allowed" | "denied";
                documentId?: string;
                /** @description At or after this time: ISO 8601, UTC unless it says otherwise. */
                from?: string;
                /** @description Before this time: ISO 8601, UTC unless it says otherwise. */
                to?: string;
                /** @description Id of the actor. */
                actor?: string;
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
                    "application/json": components["schemas"]["AccessPageView"];
                };
            };
        };
    };
    AuditController_export: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Event type, e.g. `VersionCreated`. */
                type?: string;
                /** @description At or after this time: ISO 8601, UTC unless it says otherwise. */
                from?: string;
                /** @description Before this time: ISO 8601, UTC unless it says otherwise. */
                to?: string;
                /** @description Id of the actor. */
                actor?: string;
                documentId?: string;
                /** @description `jsonl`: one JSON object a line. */
                format?: "csv" | "jsonl";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries, line by line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
        };
    };
    LiveController_document: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events: `id` is the position in the log, `event` the kind, `data` JSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    LiveController_all: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events: `id` is the position in the log, `event` the kind, `data` JSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    NotificationsController_list: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Type of the message, e.g. `analysis.completed`. */
                type?: "document.uploaded" | "document.converting" | "document.converted" | "document.failed" | "version.created" | "document.changed" | "document.withdrawn" | "analysis.progress" | "analysis.completed" | "findings.changed" | "analysis.failed" | "analysis.cancelled" | "suppression.changed" | "feedback.changed" | "feedback.commented" | "group.changed" | "compliance.changed" | "export.completed" | "export.failed" | "waiver.granted" | "waiver.revoked" | "waiver.expired";
                documentId?: string;
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
                    "application/json": components["schemas"]["NotificationPageView"];
                };
            };
        };
    };
    StatisticsController_get: {
        parameters: {
            query?: {
                /** @description Days up to today (UTC), 1 to 365. */
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
                    "application/json": components["schemas"]["StatisticsView"];
                };
            };
        };
    };
    WebhooksController_list: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
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
                    "application/json": components["schemas"]["WebhookPageView"];
                };
            };
        };
    };
    WebhooksController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddWebhookRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
        };
    };
    WebhooksController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
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
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
        };
    };
    WebhooksController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
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
        };
    };
    WebhooksController_deliveries: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                status?: "pending" | "succeeded" | "failed" | "cancelled";
            };
            header?: never;
            path: {
                webhookId: string;
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
                    "application/json": components["schemas"]["DeliveryPageView"];
                };
            };
        };
    };
    WebhooksController_delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
                deliveryId: string;
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
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
        };
    };
    WebhooksController_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
        };
    };
    ExportsController_list: {
        parameters: {
            query?: {
                /** @description Items on a page, 1 to 200. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                documentId: string;
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
                    "application/json": components["schemas"]["ExportPageView"];
                };
            };
        };
    };
    ExportsController_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestExportRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
        };
    };
    ExportsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
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
                    "application/json": components["schemas"]["ExportView"];
                };
            };
        };
    };
    ExportsController_file: {
        parameters: {
            query?: never;
            header?: {
                "if-none-match"?: string;
            };
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes of the file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                    "application/json": string;
                    "text/csv": string;
                    "application/sarif+json": string;
                    "application/zip": string;
                };
            };
        };
    };
}
