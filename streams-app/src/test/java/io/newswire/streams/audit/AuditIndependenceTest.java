package io.newswire.streams.audit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class AuditIndependenceTest {
    private static final String ROOT = "io.newswire.streams.";

    /** The audit may use the engine's parsed options, but computes the windows itself. */
    @Test
    void shouldShareNoCodeThatCountsWithTheEngine() {
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveSimpleName("AuditCommand")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "counting..")
                        .or(resideInAPackage(ROOT + "memory.."))
                        .or(resideInAPackage(ROOT + "topology..").and(not(simpleName("TopicNames")))))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(ROOT + "audit"));
    }
}
