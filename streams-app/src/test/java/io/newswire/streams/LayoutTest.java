package io.newswire.streams;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
    static final ArchRule MATCHING_KNOWS_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "matching..", ROOT + "gazetteer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", ROOT + "topology..", ROOT + "web..", ROOT + "paragraphs..");

    @ArchTest
    static final ArchRule COUNTING_VALUES_KNOW_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "counting..", ROOT + "memory..", ROOT + "paragraphs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", ROOT + "topology..", ROOT + "web..");

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
