package de.beschlusslage.spark;

import de.beschlusslage.report.Engine;
import java.io.IOException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.serializer.KryoSerializer;

/** The main job on Apache Spark. Settings of Spark come as system properties, {@code spark.*}. */
public final class SparkEngine implements Engine {
  /** Made by whoever looks for engines. */
  public SparkEngine() {}

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public Done run(Job job) throws IOException {
    try (JavaSparkContext spark = new JavaSparkContext(configuration(job.master()))) {
      return new SparkJob(spark, job).run();
    } catch (Exception e) {
      Exception told = Trouble.ofJob(e, job.master());
      if (told instanceof IOException failed) {
        throw failed;
      }
      throw told instanceof RuntimeException program ? program : new IllegalStateException(told);
    }
  }

  static SparkConf configuration(String master) {
    SparkConf configuration =
        new SparkConf()
            .setAppName("beschlusslage")
            .setMaster(master.isEmpty() ? "local[*]" : master)
            .set("spark.serializer", KryoSerializer.class.getName())
            .set("spark.kryo.registrator", Wire.class.getName())
            .setIfMissing("spark.kryoserializer.buffer.max", "1g")
            .setIfMissing("spark.ui.enabled", "false");
    if (configuration.get("spark.master").startsWith("local")) {
      configuration
          .setIfMissing("spark.driver.host", "127.0.0.1")
          .setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    return configuration;
  }
}
