package dev.billet.syndication.network;

import java.util.Set;

/**
 * What the manual's table says of a network.
 *
 * @param auth what the account needs: {@code app password}
 * @param limit of the text: {@code 300 characters}
 * @param card how the link's preview comes about: {@code made by Billet}, {@code made by the server}
 */
public record Traits(String auth, String limit, String card, Set<Ability> abilities, Tested tested) {
    public Traits {
        abilities = Set.copyOf(abilities);
    }

    /** What a network can do beyond taking a post. */
    public enum Ability {
        /** Makes one post of two requests with one key, at least for a while. */
        KEY,
        /** Can be asked whether a post is there. */
        READ_BACK,
        EDIT,
        DELETE
    }

    /** What the tests of a network talk to. */
    public enum Tested {
        REAL_SERVER("real server"),
        /** A server of our own that refuses what the published contract says the real one refuses. */
        CONTRACT("contract");

        private final String words;

        Tested(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }

    /** What holds if an answer is lost: it can be cleared up, or it cannot and is not sent again. */
    public String guarantee() {
        return can(Ability.KEY) || can(Ability.READ_BACK) ? "exactly once" : "at most once";
    }
}
