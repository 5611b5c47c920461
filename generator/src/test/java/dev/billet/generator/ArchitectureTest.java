package dev.billet.generator;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The arrows of the house, one way. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.billet.generator");

    @Test
    void theGeneratorKnowsNeitherMavenNorTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "okhttp3..", "java.net.http..")
                .check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOther() {
        slices().matching("dev.billet.generator.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void problemIsALeaf() {
        noClasses()
                .that()
                .resideInAPackage("..problem..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.billet.generator", "..data..", "..model..", "..config..", "..content..", "..theme..")
                .check(CLASSES);
    }

    @Test
    void changeIsALeaf() {
        noClasses()
                .that()
                .resideInAPackage("..generator.change..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.billet..").and(not(resideInAPackage("..generator.change.."))))
                .check(CLASSES);
    }

    @Test
    void theWayOfTheDataGoesOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("root")
                .definedBy("dev.billet.generator")
                .layer("render")
                .definedBy("..generator.render..")
                .layer("assemble")
                .definedBy("..generator.assemble..")
                .layer("content")
                .definedBy("..generator.content..")
                .layer("markdown")
                .definedBy("..generator.markdown..")
                .layer("theme")
                .definedBy("..generator.theme..")
                .layer("feed")
                .definedBy("..generator.feed..")
                .layer("search")
                .definedBy("..generator.search..")
                .layer("cache")
                .definedBy("..generator.cache..")
                .layer("output")
                .definedBy("..generator.output..")
                .layer("config")
                .definedBy("..generator.config..")
                .layer("check")
                .definedBy("..generator.check..")
                .layer("migration")
                .definedBy("..generator.migration..")
                .whereLayer("migration")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("check")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("root")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("render")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("assemble")
                .mayOnlyBeAccessedByLayers("root", "render")
                .whereLayer("cache")
                .mayOnlyBeAccessedByLayers("root", "render")
                .whereLayer("content")
                .mayOnlyBeAccessedByLayers("root", "render", "assemble", "cache", "migration")
                .whereLayer("markdown")
                .mayOnlyBeAccessedByLayers("root", "render", "cache")
                .whereLayer("theme")
                .mayOnlyBeAccessedByLayers("root", "render")
                .whereLayer("feed")
                .mayOnlyBeAccessedByLayers("root", "render")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("render")
                .whereLayer("output")
                .mayOnlyBeAccessedByLayers("root", "render", "cache", "migration")
                .check(CLASSES);
    }

    @Test
    void onlyOutputWritesFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..output..")
                .should()
                .callMethodWhere(describe(
                        "writes files",
                        (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(Files.class)
                                && call.getName()
                                        .matches("write.*|copy|move|delete.*|create.*|new(Output|Buffered).*")))
                .check(CLASSES);
    }
}
