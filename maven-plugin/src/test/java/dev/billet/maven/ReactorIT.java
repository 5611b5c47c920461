package dev.billet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A blog whose POM is also the parent and aggregator of modules, as this project's own is.
 *
 * <p>Maven looks the prefix {@code site} up in the first project of the sorted reactor, where Apache's own site plugin is
 * declared for every project, after the declared ones. A parent sorts first.
 */
class ReactorIT {
    @TempDir
    Path folder;

    static Stream<Path> mavens() {
        return MavenRun.mavens();
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void thePrefixSiteIsOurPluginWhereTheRootIsParentAndDeclaresItUninherited(Path maven) throws Exception {
        Path blog = MavenRun.copy("minimal", folder);
        Path pom = blog.resolve("pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replace("<packaging>pom</packaging>", """
                                <packaging>pom</packaging>
                                <modules><module>module</module></modules>""")
                        .replace("</version>\n      </plugin>", "</version>\n<inherited>false</inherited></plugin>"));
        Files.createDirectories(blog.resolve("module"));
        Files.writeString(blog.resolve("module/pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>org.example</groupId>
                    <artifactId>carnet</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>module</artifactId>
                  <packaging>pom</packaging>
                </project>
                """);

        MavenRun run = MavenRun.in(maven, blog, Map.of(), "site:publish");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(blog.resolve("target/public/index.html")).exists();
        assertThat(blog.resolve("module/target")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void thisProjectsOwnReactorHasNoCycleAndFindsThePrefixToo(Path maven) throws Exception {
        Path project = Path.of("..");
        for (String file : List.of(
                "pom.xml",
                ".mvn/root-first/pom.xml",
                "generator/pom.xml",
                "site-template/pom.xml",
                "maven-plugin/pom.xml")) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(project.resolve(file), copy);
        }
        Files.createDirectories(folder.resolve("content/posts"));
        Files.writeString(folder.resolve("content/site.yaml"), "title: T\nurl: https://u.example/\n");

        MavenRun run = MavenRun.in(maven, folder, Map.of(), "site:publish");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(folder.resolve("target/public/index.html")).exists();
    }
}
