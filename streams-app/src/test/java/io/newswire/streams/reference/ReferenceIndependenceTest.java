package io.newswire.streams.reference;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class ReferenceIndependenceTest {

    @Test
    void shouldShareNoCodeWithTheEngine() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.newswire..")
                        .and(resideOutsideOfPackage("io.newswire.streams.reference..")))
                .check(new ClassFileImporter().importPackages("io.newswire.streams.reference"));
    }
}
