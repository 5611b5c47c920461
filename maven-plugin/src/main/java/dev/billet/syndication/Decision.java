package dev.billet.syndication;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a plan means to do about one post on one account, and why. */
public sealed interface Decision {
    /** In one or two words, for a table. */
    String word();

    /** In a clause, for a table. */
    String reason();

    /** Whether a run will turn to the network for it. */
    default boolean acts() {
        return false;
    }

    /** To be announced now. */
    record Send() implements Decision {
        @Override
        public String word() {
            return "send";
        }

        @Override
        public String reason() {
            return "";
        }

        @Override
        public boolean acts() {
            return true;
        }
    }

    /** It was sent and its end is not known: the network is asked before anything else. */
    record Reconcile(String reason) implements Decision {
        @Override
        public String word() {
            return "reconcile";
        }

        @Override
        public boolean acts() {
            return true;
        }
    }

    /** Readers had it before the ledger did: announced if the network shows it already, else the author decides. */
    record Recall(String reason, String remedy) implements Decision {
        @Override
        public String word() {
            return "look up";
        }

        @Override
        public boolean acts() {
            return true;
        }
    }

    /**
     * Not published yet.
     *
     * @param zone the author's
     */
    record Due(Instant at, ZoneId zone) implements Decision {
        @Override
        public String word() {
            return "waits";
        }

        @Override
        public String reason() {
            return "until it is published, " + Minute.of(at, zone);
        }
    }

    record Announced(@Nullable URI url) implements Decision {
        @Override
        public String word() {
            return "announced";
        }

        @Override
        public String reason() {
            return url == null ? "" : url.toString();
        }
    }

    /** Announced, and now says something else. */
    record Edit(String reason) implements Decision {
        @Override
        public String word() {
            return "edit";
        }

        @Override
        public boolean acts() {
            return true;
        }
    }

    /** Announced, and the post is gone. */
    record Delete() implements Decision {
        @Override
        public String word() {
            return "delete";
        }

        @Override
        public String reason() {
            return "the post is gone";
        }

        @Override
        public boolean acts() {
            return true;
        }
    }

    /** There before the account was. */
    record Baseline() implements Decision {
        @Override
        public String word() {
            return "baseline";
        }

        @Override
        public String reason() {
            return "published before the account was added";
        }
    }

    record Filtered(String reason) implements Decision {
        @Override
        public String word() {
            return "filtered";
        }
    }

    record OptedOut() implements Decision {
        @Override
        public String word() {
            return "opted out";
        }

        @Override
        public String reason() {
            return "its front matter says so";
        }
    }

    /** Not in this run. */
    record NextRun(String reason) implements Decision {
        @Override
        public String word() {
            return "next run";
        }
    }

    /** From now on never, as the ledger will say. */
    record Skip(String reason) implements Decision {
        @Override
        public String word() {
            return "skipped";
        }
    }

    /** Skipped in an earlier run. */
    record Skipped(String reason) implements Decision {
        @Override
        public String word() {
            return "skipped";
        }
    }

    /**
     * Looks wrong, or cannot be done now: the author decides.
     *
     * @param fails whether the run is red for it; false once the ledger knows
     */
    record Held(String reason, String remedy, boolean fails) implements Decision {
        @Override
        public String word() {
            return "held back";
        }
    }
}
