package io.trackrecord.bench.cli;

import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bench jmh`: the benchmarks of `io.trackrecord.bench.micro`.
@Command(
    name = "jmh",
    description = "Measures the code that runs for every row or keystroke, with JMH.",
    mixinStandardHelpOptions = true)
final class JmhCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "PATTERN",
      defaultValue = ".*",
      description = "Only benchmarks whose names this regular expression finds.")
  private String pattern = ".*";

  @Option(
      names = "--forks",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Virtual machines to measure in, one after the other; 0 for this one, which is"
              + " for looking only (default: ${DEFAULT-VALUE}).")
  private int forks;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often to measure, and to warm up before (default: ${DEFAULT-VALUE}).")
  private int iterations;

  @Option(
      names = "--millis",
      paramLabel = "MS",
      defaultValue = "1000",
      description = "How long one iteration is (default: ${DEFAULT-VALUE}).")
  private long millis;

  @Mixin private JsonFile json = new JsonFile();

  @Override
  public Integer call() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(pattern)
            .forks(forks)
            .warmupIterations(iterations)
            .warmupTime(TimeValue.milliseconds(millis))
            .measurementIterations(iterations)
            .measurementTime(TimeValue.milliseconds(millis))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            // Not those of this machine's start: its archive of classes is not for the forks.
            .jvmArgs("-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");
    var file = json.path();
    if (file != null) {
      options.resultFormat(ResultFormatType.JSON).result(file.toString());
    }
    new Runner(options.build()).run();
    return 0;
  }
}
