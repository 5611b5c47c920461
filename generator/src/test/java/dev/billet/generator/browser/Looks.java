package dev.billet.generator.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Pictures side by side on one sheet, and how much two pictures differ for somebody who looks at them from afar. */
final class Looks {
    /** Of the page, for a pixel of a sheet: small enough to keep, large enough to see what is wrong. */
    private static final int SHRINK = 4;

    private static final int GAP = 8;
    private static final int CELL = 4;
    private static final int NOTICED = 26;

    private Looks() {}

    static BufferedImage shrunk(BufferedImage full) {
        int width = full.getWidth() / SHRINK;
        int height = full.getHeight() / SHRINK;
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small.setRGB(x, y, mean(full, x * SHRINK, y * SHRINK, SHRINK));
            }
        }
        return small;
    }

    static BufferedImage sheet(List<BufferedImage> pictures) {
        int width = pictures.stream().mapToInt(each -> each.getWidth() + GAP).sum() - GAP;
        int height = pictures.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow();
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, width, height);
        int x = 0;
        for (BufferedImage picture : pictures) {
            graphics.drawImage(picture, x, 0, null);
            x += picture.getWidth() + GAP;
        }
        graphics.dispose();
        return sheet;
    }

    /** The difference of those two pictures of two sheets that differ most, the pictures being so wide in turn. */
    static int difference(BufferedImage one, BufferedImage other, List<Integer> widths) {
        if (one.getWidth() != other.getWidth()) {
            return 1000;
        }
        int worst = 0;
        int x = 0;
        for (int full : widths) {
            int width = full / SHRINK;
            worst = Math.max(
                    worst,
                    difference(
                            one.getSubimage(x, 0, width, one.getHeight()),
                            other.getSubimage(x, 0, width, other.getHeight())));
            x += width + GAP;
        }
        return worst;
    }

    /**
     * How many in a thousand of the cells look different: of another colour than that cell and its neighbours were. So a letter
     * that is drawn otherwise does not count, nor a line that stands a little higher; a missing one does.
     */
    private static int difference(BufferedImage one, BufferedImage other) {
        BufferedImage before = cells(one);
        BufferedImage after = cells(other);
        int rows = Math.max(before.getHeight(), after.getHeight());
        int different = 0;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                if (isLost(before, after, x, y) || isLost(after, before, x, y)) {
                    different++;
                }
            }
        }
        return different * 1000 / (rows * before.getWidth());
    }

    private static boolean isLost(BufferedImage from, BufferedImage in, int x, int y) {
        if (y >= from.getHeight()) {
            return false;
        }
        for (int v = Math.max(0, y - 1); v <= Math.min(in.getHeight() - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(in.getWidth() - 1, x + 1); u++) {
                if (isAlike(from.getRGB(x, y), in.getRGB(u, v))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isAlike(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > NOTICED) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage cells(BufferedImage image) {
        BufferedImage cells = new BufferedImage(
                image.getWidth() / CELL, Math.max(1, image.getHeight() / CELL), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < cells.getHeight(); y++) {
            for (int x = 0; x < cells.getWidth(); x++) {
                cells.setRGB(x, y, mean(image, x * CELL, y * CELL, CELL));
            }
        }
        return cells;
    }

    private static int mean(BufferedImage image, int left, int top, int side) {
        int[] sums = new int[3];
        int count = 0;
        for (int y = top; y < Math.min(top + side, image.getHeight()); y++) {
            for (int x = left; x < Math.min(left + side, image.getWidth()); x++) {
                int pixel = image.getRGB(x, y);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += pixel >> 8 * i & 0xFF;
                }
                count++;
            }
        }
        return sums[0] / count | sums[1] / count << 8 | sums[2] / count << 16;
    }
}
