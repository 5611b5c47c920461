package dev.billet.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    @Test
    void eachWaitIsTwiceTheOneBeforeUpToTheLongest() {
        assertThat(waits(policy(() -> 1)))
                .extracting(Duration::toSeconds)
                .containsExactly(2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void manyRunsDoNotComeBackAtOnce() {
        assertThat(waits(policy(() -> 0)))
                .as("at the earliest after half of it")
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
        assertThat(IntStream.range(0, 50)
                        .mapToObj(run -> RetryPolicy.DEFAULT.delay(3, null))
                        .distinct()
                        .toList())
                .hasSizeGreaterThan(10)
                .allMatch(wait -> wait.toMillis() >= 4_000 && wait.toMillis() <= 8_000);
    }

    @Test
    void aServerThatSaysHowLongIsNeverAskedEarlier() {
        Duration asked = Duration.ofSeconds(7);

        assertThat(policy(() -> 0).delay(1, asked)).isEqualTo(asked);
        assertThat(policy(() -> 0.5).delay(9, asked)).isEqualTo(asked.plusMillis(500));
    }

    private static List<Duration> waits(RetryPolicy policy) {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(attempt -> policy.delay(attempt, null))
                .toList();
    }

    private static RetryPolicy policy(DoubleSupplier jitter) {
        RetryPolicy usual = RetryPolicy.DEFAULT;
        return new RetryPolicy(
                usual.attempts(), usual.first(), usual.longest(), usual.budget(), usual.settle(), jitter);
    }
}
