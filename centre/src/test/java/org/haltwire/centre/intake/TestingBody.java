package org.haltwire.centre.intake;

/// Bodies of requests that tests begin from.
final class TestingBody {

  private TestingBody() {}

  /// The same on a line of its own.
  static String line(String id) {
    return payment(id).replace('\n', ' ').strip() + "\n";
  }

  /// A payment with every field.
  static String payment(String id) {
    return """
    {"id": "%s", "time": "2026-03-10T14:05:00+05:00",
     "amount": {"value": "45000.00", "currency": "KZT"},
     "instrument": "TRANSFER", "channel": "MOBILE", "purpose": "GDDS",
     "payer": {"account": "KZ86125KZT5004100100", "institution": "ALFAKZKA",
               "personId": "850101300123", "name": "Aigerim Sadykova",
               "opened": "2019-06-01", "country": "KZ"},
     "payee": {"account": "KZ75125KZT1001300335", "institution": "CASPKZKA",
               "personToken": "9dGq0m5cQ0yPpY3uS1kR7w", "name": "Ivan Petrov",
               "opened": "2026-03-01", "country": "KZ"},
     "origin": {"phone": "+7 (701) 123-45-67", "device": "d-5f1c", "sessionSeconds": 340}}
    """
        .formatted(id);
  }
}
