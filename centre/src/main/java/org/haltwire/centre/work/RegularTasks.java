package org.haltwire.centre.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// What is done every so often. One that fails, as when the database is away, is done at its next
/// time; what is said of why holds nothing of what it worked on.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RegularTasks {

  private static final Logger LOG = LoggerFactory.getLogger(RegularTasks.class);

  @Bean
  SimpleAsyncTaskSchedulerCustomizer saysWhyOneFailed() {
    return scheduler -> scheduler.setErrorHandler(RegularTasks::failed);
  }

  private static void failed(Throwable failure) {
    if (FailureWords.isOutage(failure)) {
      LOG.warn("a regular task waits for its next time: {}", FailureWords.brief(failure));
    } else {
      LOG.error("a regular task failed: {}", FailureWords.whole(failure));
    }
  }
}
