package org.haltwire.centre.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.haltwire.centre.CentreSettings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final CentreSettings centre;

  WebConfiguration(CentreSettings centre) {
    this.centre = centre;
  }

  @Bean
  static LocaleResolver localeResolver() {
    return new ReaderLanguage();
  }

  /// Around everything, and around the pages of errors too.
  @Bean
  static FilterRegistrationBean<LastResort> lastResort() {
    FilterRegistrationBean<LastResort> filter = new FilterRegistrationBean<>(new LastResort());
    filter.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /// The machine doors have no frame, and every payment would pay for it.
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new Frame(centre.sandbox()))
        .excludePathPatterns("/v1/**", "/assets/**", "/webjars/**");
  }
}
