package io.newswire.streams;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.kafka.streams.StreamsBuilder;

/** The rooms of the house and what may be carried between them. */
@AnalyzeClasses(packages = "io.newswire.streams", importOptions = ImportOption.DoNotIncludeTests.class)
class LayoutTest {
    private static final String ROOT = "io.newswire.streams.";

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching("io.newswire.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "matching..",
                    ROOT + "gazetteer..",
                    ROOT + "counting..",
                    ROOT + "memory..",
                    ROOT + "paragraphs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..", ROOT + "topology..", ROOT + "kafka..", ROOT + "metrics..", ROOT + "web..");

    @ArchTest
    static final ArchRule RULES_OF_THE_FEED_KNOW_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "trends..", ROOT + "sources..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", ROOT + "topology..", ROOT + "kafka..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule READERS_KNOW_NO_STREAMS = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "web..", ROOT + "aggregates..", ROOT + "evidence..", ROOT + "kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "topology..", "org.apache.kafka.streams..");

    @ArchTest
    static final ArchRule COMMAND_LINES_ARE_FOR_MAINS = noClasses()
            .that()
            .resideOutsideOfPackages("io.newswire.streams", ROOT + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "cli..");

    @ArchTest
    static final ArchRule ROOMS_OF_THE_MATCHER_BUILD_ON_EACH_OTHER = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("matcher")
            .definedBy(ROOT + "matching")
            .layer("finders")
            .definedBy(ROOT + "matching.people", ROOT + "matching.bodies", ROOT + "matching.places")
            .layer("rules")
            .definedBy(ROOT + "matching.rules")
            .layer("mentions")
            .definedBy(ROOT + "matching.mentions")
            .layer("knowledge")
            .definedBy(ROOT + "matching.knowledge")
            .layer("text")
            .definedBy(ROOT + "matching.text")
            .whereLayer("matcher")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("finders")
            .mayOnlyBeAccessedByLayers("matcher")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("matcher", "finders")
            .whereLayer("mentions")
            .mayOnlyBeAccessedByLayers("matcher", "finders", "rules")
            .whereLayer("knowledge")
            .mayOnlyBeAccessedByLayers("matcher", "finders", "rules", "mentions");

    @ArchTest
    static final ArchRule ONE_CLASS_BUILDS_THE_TOPOLOGY = noClasses()
            .that()
            .doNotHaveSimpleName("NewswireTopology")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(StreamsBuilder.class);

    @ArchTest
    static final ArchRule WEB_KNOWS_NEITHER_MATCHER_NOR_STORES = noClasses()
            .that()
            .resideInAPackage(ROOT + "web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "matching..", ROOT + "gazetteer..", ROOT + "topology..", "org.apache.kafka.streams..");

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

    @ArchTest
    static final ArchRule APART_FROM_THE_PRODUCER =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.newswire.producer..");

    @ArchTest
    static final ArchRule PROCESSORS_STAY_INSIDE = classes()
            .that()
            .implement(org.apache.kafka.streams.processor.api.Processor.class)
            .should()
            .bePackagePrivate();
}
