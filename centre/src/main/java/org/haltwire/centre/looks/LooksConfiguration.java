package org.haltwire.centre.looks;

import java.time.InstantSource;
import org.haltwire.centre.access.Reaches;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class LooksConfiguration implements WebMvcConfigurer {

  private final Looking looking;

  LooksConfiguration(
      CaseBook cases, Reaches reaches, Purposes purposes, LookLog log, InstantSource clock) {
    this.looking = new Looking(cases, reaches, purposes, log, clock);
  }

  /// Machine doors are nobody's eyes.
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(looking)
        .addPathPatterns(
            "/payments/**",
            "/live/*.csv",
            "/labels/*.csv",
            "/policies/backtests/**",
            "/recovery/**");
  }
}
