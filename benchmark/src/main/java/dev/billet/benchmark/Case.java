package dev.billet.benchmark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question, and who is asked.
 *
 * @param posts how many there are
 */
record Case(String title, int posts, List<Contender> contenders) {
    Case {
        contenders = List.copyOf(contenders);
    }

    /** All of them in turn, so that what disturbs the machine disturbs each. */
    Result run(int times) throws IOException, InterruptedException {
        System.out.println(title);
        for (int i = 0; i < times; i++) {
            for (Contender contender : contenders) {
                contender.run();
            }
        }
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        contenders.forEach(contender -> runs.put(contender.name(), contender.runs()));
        return new Result(title, posts, runs);
    }
}
