package io.newswire.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Tests the dependencies between the packages of newswire.jar, and the names of its classes. */
@AnalyzeClasses(packages = "io.newswire.standalone", importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutTest {
    private static final String ROOT = "io.newswire.standalone.";

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching("io.newswire.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_BROKER_KNOWS_NO_FEED = noClasses()
            .that()
            .resideInAPackage(ROOT + "broker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.newswire.producer..", "io.newswire.streams..", ROOT + "run..");

    @ArchTest
    static final ArchRule TABLES_KNOW_NO_KAFKA = noClasses()
            .that()
            .resideInAPackage(ROOT + "table..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.newswire.streams.topology..");

    /** The counting has metrics already. */
    @ArchTest
    static final ArchRule NO_METRICS_OF_THE_PRODUCER =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("io.newswire.producer.metrics..");

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
