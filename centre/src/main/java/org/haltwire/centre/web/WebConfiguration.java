package org.haltwire.centre.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  @Bean
  static LocaleResolver localeResolver() {
    return new ReaderLanguage();
  }

  /// The machine doors have no frame, and every payment would pay for it.
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Frame()).excludePathPatterns("/v1/**", "/assets/**", "/webjars/**");
  }
}
