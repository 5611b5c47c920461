package dev.billet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** What Eclipse is told of the goals: one that it is not told of is an error marker in every blog. */
class EclipseTest {
    @Test
    void isToldToLeaveEveryGoalAlone() throws Exception {
        List<String> told = texts("/META-INF/m2e/lifecycle-mapping-metadata.xml", "goal");

        List<String> goals = texts("/META-INF/maven/plugin.xml", "goal");
        goals.remove("${goal}"); // the parameter of site:help

        assertThat(told).isSorted().containsAll(goals);
    }

    private static List<String> texts(String resource, String element) throws Exception {
        try (InputStream in = Objects.requireNonNull(EclipseTest.class.getResourceAsStream(resource))) {
            NodeList nodes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName(element);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent().strip());
            }
            return texts;
        }
    }
}
