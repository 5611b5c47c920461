package dev.billet.generator.check;

import dev.billet.generator.problem.Place;
import java.util.List;

/**
 * An address on another site, and everywhere that it is linked from.
 *
 * @param address as it was written, without its fragment
 */
public record ExternalLink(String address, List<Place> places) {
    public ExternalLink {
        places = List.copyOf(places);
    }
}
