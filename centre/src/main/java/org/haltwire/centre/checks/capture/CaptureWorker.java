package org.haltwire.centre.checks.capture;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.checks.capture.CaptureStore.Job;
import org.haltwire.centre.work.FailureWords;
import org.haltwire.centre.work.JobsWorker;
import org.haltwire.signs.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads the sites that wait to be read, some at a time.
@Component
class CaptureWorker extends JobsWorker<Job> {

  private static final Logger LOG = LoggerFactory.getLogger(CaptureWorker.class);

  /// How robots.txt calls the centre.
  static final String NAME = "haltwire";

  private final CaptureStore store;
  private final Captures captures;
  private final SitePrints prints;
  private final Registrations registrations;
  private final PageFetch fetch;
  private final CaptureSettings settings;
  private final InstantSource clock;

  CaptureWorker(
      CaptureStore store,
      Captures captures,
      SitePrints prints,
      Registrations registrations,
      PageFetch fetch,
      CaptureSettings settings,
      InstantSource clock) {
    super("captures", "pages behind links are read later", settings.atOnce());
    this.store = store;
    this.captures = captures;
    this.prints = prints;
    this.registrations = registrations;
    this.fetch = fetch;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.on();
  }

  @Override
  protected Optional<Job> claim() {
    captures.news().drainPermits();
    return store.claim(clock.millis());
  }

  @Override
  protected void idle() throws InterruptedException {
    captures.news().tryAcquire(1, TimeUnit.SECONDS);
  }

  @Override
  protected void work(Job job) {
    if (job.isHopeless()) {
      store.missed(job, Miss.NO_ANSWER, clock.millis());
    } else {
      read(job, Captures.read(job.address()).orElseThrow());
    }
  }

  private void read(Job job, Site site) {
    Thread registry = Thread.ofVirtual().name("registry").start(() -> learn(site));
    Crawl.Came came =
        new Crawl(fetch, settings.pages(), NAME, captures::isProtected, clock).read(site);
    join(registry);
    switch (came) {
      case Crawl.Nothing(Miss why) -> store.missed(job, why, clock.millis());
      case Crawl.Read read -> {
        if (read.landed().channel().isEmpty()) {
          prints.keep(
              read.landed().registrable(),
              Capture.text(read.pages()),
              read.counters(),
              clock.millis());
        }
        store.read(job, read, clock.millis());
      }
    }
  }

  private void learn(Site site) {
    try {
      if (site.channel().isEmpty()) {
        registrations.learn(site.registrable());
      }
    } catch (RuntimeException failed) {
      LOG.warn("since when a domain is there was not kept: {}", FailureWords.brief(failed));
    }
  }

  private void join(Thread registry) {
    try {
      registry.join(settings.patience());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
