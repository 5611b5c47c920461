package dev.billet.benchmark;

import java.io.IOException;
import java.util.List;

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
    void run(int times) throws IOException, InterruptedException {
        System.out.println(title);
        for (int i = 0; i < times; i++) {
            for (Contender contender : contenders) {
                contender.run();
            }
        }
    }
}
