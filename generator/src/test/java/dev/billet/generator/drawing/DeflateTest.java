package dev.billet.generator.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeflateTest {
    static Stream<byte[]> data() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] far = Arrays.copyOf(noise, 70_000);
        System.arraycopy(noise, 0, far, 32_768, 300);
        System.arraycopy(noise, 0, far, 32_769 + 300, 300);
        byte[] skewed = new byte[200_000];
        Random random = new Random(2);
        for (int i = 0; i < skewed.length; i++) {
            skewed[i] = (byte) Math.min(255, Math.abs(random.nextGaussian()) * 3 * (i % 7 == 0 ? 20 : 1));
        }
        byte[] fibonacci = new byte[317_810];
        int at = 0;
        for (int value = 0, one = 1, two = 1; at < fibonacci.length && value < 250; value++) {
            int end = Math.min(fibonacci.length, at + one);
            Arrays.fill(fibonacci, at, end, (byte) value);
            at = end;
            int next = one + two;
            one = two;
            two = next;
        }
        for (int i = fibonacci.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            byte swap = fibonacci[i];
            fibonacci[i] = fibonacci[other];
            fibonacci[other] = swap;
        }
        return Stream.of(
                new byte[0],
                new byte[] {7},
                new byte[2],
                new byte[259],
                new byte[1_000_000],
                noise,
                far,
                skewed,
                fibonacci);
    }

    @ParameterizedTest
    @MethodSource("data")
    void anyInflaterGivesBackWhatWasPacked(byte[] data) throws DataFormatException {
        byte[] packed = Deflate.block(data);

        Inflater inflater = new Inflater(true);
        inflater.setInput(packed);
        byte[] unpacked = new byte[data.length + 1];
        int length = inflater.inflate(unpacked);
        assertThat(inflater.finished()).isTrue();
        assertThat(Arrays.copyOf(unpacked, length)).isEqualTo(data);
    }
}
