package de.beschlusslage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The plan of the house, as rules: data flows one way, and each room has one door. */
@AnalyzeClasses(
    packages = "de.beschlusslage",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ArchitectureTest.NoTestClassesOfOtherModules.class
    })
class ArchitectureTest {
  private static final String ROOT = "de.beschlusslage";

  @ArchTest
  static final ArchRule corpus_knows_no_other_module =
      noClasses()
          .that()
          .resideInAPackage("..corpus..")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage(ROOT + "..")
                  .and(JavaClass.Predicates.resideOutsideOfPackage("..corpus..")));

  @ArchTest
  static final ArchRule models_know_only_corpus =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".models..")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage(ROOT + "..")
                  .and(
                      JavaClass.Predicates.resideOutsideOfPackages(
                          ROOT + ".corpus..", ROOT + ".models..")));

  @ArchTest
  static final ArchRule evaluation_knows_only_corpus =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".evaluation..")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage(ROOT + "..")
                  .and(
                      JavaClass.Predicates.resideOutsideOfPackages(
                          ROOT + ".corpus..", ROOT + ".evaluation..")));

  @ArchTest
  static final ArchRule stages_know_neither_the_chain_nor_what_is_above_it =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + ".ingest..",
              ROOT + ".structure..",
              ROOT + ".annotate..",
              ROOT + ".reference..",
              ROOT + ".link..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT, ROOT + ".report..", ROOT + ".export..", ROOT + ".web..", ROOT + ".cli..");

  @ArchTest
  static final ArchRule ingest_knows_no_later_stage =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".ingest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".structure..", ROOT + ".annotate..", ROOT + ".reference..", ROOT + ".link..");

  @ArchTest
  static final ArchRule annotate_reference_and_link_do_not_lean_on_each_other =
      slices().matching(ROOT + ".(annotate|reference|link)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule nothing_knows_the_command_line =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".cli..");

  @ArchTest
  static final ArchRule only_the_command_line_knows_picocli =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule packages_make_no_circle =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule no_mutable_static_state =
      fields().that().areStatic().and().arePublic().should().beFinal();

  @ArchTest
  static final ArchRule nobody_prints_past_the_command_line =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule every_package_excludes_null =
      classes().that().areTopLevelClasses().should(standInANullMarkedPackage());

  private static ArchCondition<JavaClass> standInANullMarkedPackage() {
    return new ArchCondition<>("stand in a package marked @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(item, marked, item.getPackageName()));
      }
    };
  }

  /** Test classes of other modules reach the class path as folders when run from a reactor. */
  static final class NoTestClassesOfOtherModules implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }
}
