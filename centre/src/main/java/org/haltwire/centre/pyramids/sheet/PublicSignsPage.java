package org.haltwire.centre.pyramids.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.texts.TextVersion;
import org.haltwire.centre.texts.TextVersions;
import org.haltwire.signs.sheet.Sheet;
import org.haltwire.signs.sheet.Sign;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The sheet as anybody may read it: as a page, and as the file that it is.
@Controller
class PublicSignsPage {

  private final SignSheets sheets;
  private final TextVersions versions;

  PublicSignsPage(SignSheets sheets, TextVersions versions) {
    this.sheets = sheets;
    this.versions = versions;
  }

  @GetMapping("/public/signs")
  String show(Model model) {
    Sheet sheet = sheets.now().sheet();
    Map<String, List<Sign>> byGroup = new LinkedHashMap<>();
    for (String group : sheet.groups().keySet()) {
      byGroup.put(
          group, sheet.signs().stream().filter(sign -> sign.group().equals(group)).toList());
    }
    model.addAttribute("sheet", sheet);
    model.addAttribute("number", sheets.now().number());
    model.addAttribute("byGroup", byGroup);
    model.addAttribute("history", versions.all(SignSheets.NAME));
    return "public-signs";
  }

  @GetMapping("/public/v1/signs.yaml")
  @ResponseBody
  ResponseEntity<String> file() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/yaml;charset=utf-8"))
        .header("Content-Disposition", "inline; filename=pyramid-signs.yaml")
        .body(versions.inForce(SignSheets.NAME).map(TextVersion::text).orElse(""));
  }
}
