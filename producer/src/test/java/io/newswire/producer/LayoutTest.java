package io.newswire.producer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which packages of the producer may use which. */
@AnalyzeClasses(packages = "io.newswire.producer", importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutTest {
    private static final String ROOT = "io.newswire.producer.";

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching("io.newswire.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ARTICLES_AND_PACE_KNOW_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "articles..", ROOT + "feed..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", ROOT + "publish..", ROOT + "cli..");

    @ArchTest
    static final ArchRule METRICS_ARE_FOR_THE_COMMAND = noClasses()
            .that()
            .resideOutsideOfPackages("io.newswire.producer", ROOT + "metrics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "metrics..");

    @ArchTest
    static final ArchRule COMMAND_LINES_ARE_FOR_MAINS = noClasses()
            .that()
            .resideOutsideOfPackages("io.newswire.producer", ROOT + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "cli..");

    @ArchTest
    static final ArchRule APART_FROM_THE_COUNTING =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.newswire.streams..");

    @ArchTest
    static final ArchRule NO_ROOM_FOR_ODDS_AND_ENDS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameStartingWith("Base")
            .orShould()
            .haveSimpleNameStartingWith("Common");
}
