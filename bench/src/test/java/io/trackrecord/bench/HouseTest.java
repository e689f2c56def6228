package io.trackrecord.bench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The house: what each module may use. Data flows from `index-data` to `bot-core` to the adapters.
class HouseTest {

  private static final String CHAT = "net.dv8tion..";
  private static final String SLACK = "com.slack.api..";
  private static final String LUCENE = "org.apache.lucene..";

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // The loopback platforms come as jars.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.trackrecord");
  }

  @Test
  void everyModuleIsSeen() {
    assertThat(classes)
        .extracting(each -> each.getPackageName().split("\\.")[2])
        .contains("data", "bot", "opensearch", "bench");
  }

  @Test
  void indexDataKnowsNothingOfChat() {
    noClasses()
        .that()
        .resideInAPackage("io.trackrecord.data..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            CHAT,
            SLACK,
            "org.jline..",
            "io.trackrecord.bot..",
            "io.trackrecord.opensearch..",
            "io.trackrecord.discord..",
            "io.trackrecord.slack..",
            "io.trackrecord.bench..")
        .check(classes);
  }

  @Test
  void botCoreKnowsNoPlatform() {
    noClasses()
        .that()
        .resideInAPackage("io.trackrecord.bot..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            CHAT,
            SLACK,
            "io.trackrecord.opensearch..",
            "io.trackrecord.discord..",
            "io.trackrecord.slack..",
            "io.trackrecord.bench..")
        .check(classes);
  }

  @Test
  void luceneIsUsedInEngineLuceneAlone() {
    noClasses()
        .that()
        .resideInAPackage("io.trackrecord.bot..")
        .and()
        .resideOutsideOfPackage("io.trackrecord.bot.engine.lucene..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(LUCENE)
        .check(classes);
  }

  @Test
  void databasesAreUsedInTheStoreAlone() {
    noClasses()
        .that()
        .resideInAPackage("io.trackrecord..")
        .and()
        .resideOutsideOfPackages("io.trackrecord.bot.store.sql..", "io.trackrecord.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.jdbi..",
            "org.flywaydb..",
            "org.sqlite..",
            "org.postgresql..",
            "com.zaxxer.hikari..")
        .check(classes);
  }

  @Test
  void whatTheStoreOffersDoesNotKnowHowItIsKept() {
    noClasses()
        .that()
        .resideInAPackage("io.trackrecord.bot.store")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.trackrecord.bot.store.sql..")
        .check(classes);
  }

  @Test
  void documentsAreDrawnInReportAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.trackrecord.bot.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "java.awt.font..")
        .check(classes);
  }

  @Test
  void matchingKnowsNoEngine() {
    noClasses()
        .that()
        .resideInAPackage("io.trackrecord.bot.matching..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(LUCENE, "io.trackrecord.bot.engine.lucene..")
        .check(classes);
  }

  @Test
  void commandsAskThePortAndNothingBelowIt() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.trackrecord.bot.command..",
            "io.trackrecord.bot.answer..",
            "io.trackrecord.bot.export..",
            "io.trackrecord.bot.reply..",
            "io.trackrecord.bot.request..",
            "io.trackrecord.bot.check..",
            "io.trackrecord.bot.report..",
            "io.trackrecord.bot.catalogue..",
            "io.trackrecord.bot.console..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.trackrecord.bot.matching..", "io.trackrecord.bot.engine..")
        .check(classes);
  }

  @Test
  void whatAnswersAreMadeOfKnowsNoCommand() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.trackrecord.bot.answer..",
            "io.trackrecord.bot.export..",
            "io.trackrecord.bot.reply..",
            "io.trackrecord.bot.report..",
            "io.trackrecord.bot.request..",
            "io.trackrecord.bot.check..",
            "io.trackrecord.bot.catalogue..",
            "io.trackrecord.bot.catalog..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.trackrecord.bot.command..")
        .check(classes);
  }

  @Test
  void discordKnowsOnlyTheCoreAndJda() {
    noClasses()
        .that()
        .resideInAPackage("io.trackrecord.discord..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            SLACK,
            // Only what JDA promises to keep.
            "net.dv8tion.jda.internal..",
            LUCENE,
            "io.trackrecord.opensearch..",
            "io.trackrecord.slack..",
            "io.trackrecord.bench..")
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void slackKnowsOnlyTheCoreAndBolt() {
    noClasses()
        .that()
        .resideInAPackage("io.trackrecord.slack..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            CHAT,
            LUCENE,
            "io.trackrecord.opensearch..",
            "io.trackrecord.discord..",
            "io.trackrecord.bench..")
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void theClusterIsFoundAndNeverNamed() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.trackrecord.opensearch..", "io.trackrecord.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.trackrecord.opensearch..", "org.opensearch..")
        .check(classes);
  }

  @Test
  void theClusterKnowsNoPlatform() {
    noClasses()
        .that()
        .resideInAPackage("io.trackrecord.opensearch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            CHAT,
            SLACK,
            "io.trackrecord.discord..",
            "io.trackrecord.slack..",
            "io.trackrecord.bench..",
            "io.trackrecord.bot.engine.lucene..")
        .check(classes);
  }

  @Test
  void nothingDependsOnBench() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.trackrecord.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.trackrecord.bench..")
        .check(classes);
  }

  @Test
  void packagesFormNoCircle() {
    slices().matching("io.trackrecord.(*).(*)..").should().beFreeOfCycles().check(classes);
  }

  /// A package and the packages inside it, too, apart from those that are named here.
  @Test
  void packagesWithinPackagesFormNoCircle() {
    var rule = slices().matching("io.trackrecord.(**)").should().beFreeOfCycles();
    for (var named :
        List.of(
            "io.trackrecord.data.name",
            "io.trackrecord.bot.check",
            "io.trackrecord.bot.report",
            "io.trackrecord.bench.generate")) {
      rule = rule.ignoreDependency(resideInAPackage(named + ".."), resideInAPackage(named + ".."));
    }
    rule.check(classes);
  }

  @Test
  void noClassIsAManagerHelperOrUtil() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .check(classes);
  }
}
