package dev.billet.generator.image;

import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The size of an SVG: its width and height, or its viewBox (SVG 2, section 8.2). */
final class SvgSize {
    private static final Pattern LENGTH = Pattern.compile("\\s*([0-9]*\\.?[0-9]+)\\s*(px|pt|pc|mm|cm|in)?\\s*");

    private SvgSize() {}

    static Optional<ImageSize> of(InputStream in) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                // comments, the document type
            }
            return of(
                    xml.getAttributeValue(null, "width"),
                    xml.getAttributeValue(null, "height"),
                    xml.getAttributeValue(null, "viewBox"));
        } catch (XMLStreamException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ImageSize> of(@Nullable String width, @Nullable String height, @Nullable String viewBox) {
        double wide = pixels(width);
        double high = pixels(height);
        String[] box = viewBox == null ? new String[0] : viewBox.strip().split("[\\s,]+");
        if (box.length == 4) {
            double boxWidth = Double.parseDouble(box[2]);
            double boxHeight = Double.parseDouble(box[3]);
            if (wide <= 0 && high <= 0) {
                wide = boxWidth;
                high = boxHeight;
            } else if (wide <= 0) {
                wide = high * boxWidth / boxHeight;
            } else if (high <= 0) {
                high = wide * boxHeight / boxWidth;
            }
        }
        return wide > 0 && high > 0
                ? Optional.of(new ImageSize((int) Math.max(1, Math.round(wide)), (int) Math.max(1, Math.round(high))))
                : Optional.empty();
    }

    private static double pixels(@Nullable String length) {
        Matcher number = LENGTH.matcher(length == null ? "" : length);
        if (!number.matches()) {
            return 0;
        }
        String unit = number.group(2) == null ? "px" : number.group(2);
        double each = switch (unit) {
            case "pt" -> 96 / 72.0;
            case "pc" -> 16;
            case "mm" -> 96 / 25.4;
            case "cm" -> 96 / 2.54;
            case "in" -> 96;
            default -> 1;
        };
        return each * Double.parseDouble(number.group(1));
    }
}
