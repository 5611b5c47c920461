package dev.billet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.billet");

    @Test
    void announcingAndHostingKnowNeitherTheGeneratorNorMaven() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.billet.syndication..", "dev.billet.hosting..", "dev.billet.http..", "dev.billet.git..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.billet.generator..",
                        "dev.billet.run..",
                        "dev.billet.settings..",
                        "dev.billet.publish..",
                        "dev.billet.maven..",
                        "org.apache.maven..")
                .check(CLASSES);
    }

    @Test
    void theClientIsALeaf() {
        classes()
                .that()
                .resideInAPackage("dev.billet.http..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.billet.http..", "java..", "okhttp3..", "okio..", "kotlin..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void syndicationKnowsNoNetworkByName() {
        noClasses()
                .that()
                .resideInAPackage("dev.billet.syndication")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.billet.syndication.network..", "dev.billet.hosting..", "okhttp3..")
                .check(CLASSES);
    }

    @Test
    void theLedgerKnowsNothingOfWhoWritesIt() {
        classes()
                .that()
                .resideInAPackage("dev.billet.syndication.ledger..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.billet.syndication.ledger..",
                        "dev.billet.git..",
                        "java..",
                        "tools.jackson..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void whatIsSaidKnowsNobodyWhoSaysIt() {
        classes()
                .that()
                .resideInAPackage("dev.billet.syndication.message..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.billet.syndication.message..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void hostingAndSyndicationDoNotKnowOneAnother() {
        noClasses()
                .that()
                .resideInAPackage("dev.billet.hosting..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.billet.syndication..")
                .check(CLASSES);
    }

    @Test
    void startingABlogKnowsNothingOfAnnouncing() {
        noClasses()
                .that()
                .resideInAPackage("dev.billet.start..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.billet.syndication..", "dev.billet.http..", "dev.billet.maven..")
                .check(CLASSES);
    }

    @Test
    void repliesKnowOnlyTheClient() {
        noClasses()
                .that()
                .resideInAPackage("dev.billet.replies..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.billet.syndication..",
                        "dev.billet.hosting..",
                        "dev.billet.settings..",
                        "dev.billet.publish..",
                        "dev.billet.generator..",
                        "org.apache.maven..")
                .check(CLASSES);
    }

    @Test
    void onlyTheClientUsesOkHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.billet.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "java.net.http..")
                .check(CLASSES);
    }

    @Test
    void onlyTheGoalKnowsThePreview() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.billet.serve..", "dev.billet.maven..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.billet.serve..")
                .check(CLASSES);
    }

    @Test
    void aSchemaKnowsNoKeyByName() {
        noClasses()
                .that()
                .resideInAPackage("dev.billet.schema..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.billet.settings..",
                        "dev.billet.publish..",
                        "dev.billet.syndication..",
                        "dev.billet.hosting..",
                        "dev.billet.maven..",
                        "dev.billet.http..")
                .check(CLASSES);
    }

    @Test
    void aRunKnowsNoGoalAndAPreviewAsksNobody() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.billet.run..", "dev.billet.preview..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.billet.settings..",
                        "dev.billet.publish..",
                        "dev.billet.hosting..",
                        "dev.billet.maven..",
                        "org.apache.maven..")
                .check(CLASSES);
    }

    @Test
    void noPackagesDependOnOneAnotherInACircle() {
        slices().matching("dev.billet.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** A leaf like the HTTP client: the site's branch and the ledger's are two uses of it, and know nothing of one another. */
    @Test
    void branchesOfARemoteAreALeaf() {
        noClasses()
                .that()
                .resideInAPackage("dev.billet.git..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.billet.hosting..", "dev.billet.syndication..", "okhttp3..")
                .check(CLASSES);
    }

    @Test
    void onlyTheBranchesUseJGit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.billet.git..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jgit..", "org.apache.sshd..")
                .check(CLASSES);
    }
}
