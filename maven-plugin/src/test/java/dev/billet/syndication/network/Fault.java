package dev.billet.syndication.network;

import java.time.Duration;
import java.util.List;

/** What can go wrong in a run: on the way to the server at one of its requests, or in the announcer between two of its steps. */
enum Fault {
    NONE(Place.NOWHERE),
    CUT_BEFORE_THE_REQUEST(Place.WAY),
    CUT_IN_THE_REQUEST(Place.WAY),
    CUT_AFTER_THE_REQUEST(Place.WAY),
    ANSWER_LOST(Place.WAY),
    CUT_IN_THE_ANSWER(Place.WAY),
    ERROR_IN_PLACE_OF_IT(Place.WAY),
    ERROR_AFTER_IT(Place.WAY),
    LIMITED(Place.WAY),
    TOO_SLOW(Place.WAY),
    DONE_MUCH_LATER(Place.WAY),
    KILLED_BEFORE_THE_REQUEST(Place.WAY),
    KILLED_AFTER_THE_REQUEST(Place.WAY),
    CLOCK_SET_FORWARD(Place.ANNOUNCER),
    CLOCK_SET_BACK(Place.ANNOUNCER),
    CLOCK_SET_TO_NEXT_YEAR(Place.ANNOUNCER),
    DISK_FULL(Place.ANNOUNCER),
    SECOND_RUN(Place.ANNOUNCER),
    /** SIGKILL; in a line of the ledger, half of it is left. */
    KILLED(Place.ANNOUNCER);

    private final Place place;

    private enum Place {
        NOWHERE,
        WAY,
        ANNOUNCER
    }

    Fault(Place place) {
        this.place = place;
    }

    boolean isOnTheWay() {
        return place == Place.WAY;
    }

    /** Whether the server may carry out what the announcer does not hear of: then it counts how long nobody asks. */
    boolean isDoneUnheard() {
        return List.of(
                        ANSWER_LOST,
                        CUT_IN_THE_ANSWER,
                        ERROR_AFTER_IT,
                        TOO_SLOW,
                        DONE_MUCH_LATER,
                        KILLED_AFTER_THE_REQUEST)
                .contains(this);
    }

    /** Whether the announcer waits in vain. */
    boolean isSlow() {
        return this == TOO_SLOW || this == DONE_MUCH_LATER;
    }

    /** Whether it ends the announcer while a request is under way. */
    boolean kills() {
        return this == KILLED_BEFORE_THE_REQUEST || this == KILLED_AFTER_THE_REQUEST;
    }

    /** By how much the clock jumps. */
    Duration jump() {
        return switch (this) {
            case CLOCK_SET_FORWARD -> Duration.ofHours(2);
            case CLOCK_SET_BACK -> Duration.ofHours(-2);
            case CLOCK_SET_TO_NEXT_YEAR -> Duration.ofDays(400);
            default -> Duration.ZERO;
        };
    }
}
