using CityRights.Reports;

namespace CityRights.Tests.Reports.Json;

public sealed class JsonReportFormatTests
{
    [Fact]
    public void Write_Report_NamesWhatIsMissing()
    {
        var report = new Report(
            "a", "A paper", "GDPR Art. 1", [KeyValuePair.Create(new ReportField("h", "Head"), ReportValue.Of(["<é>"]))], [new("x", "X"), new("y", "Y"), new("z", "Z")],
            [new("r", "R", [ReportValue.Missing, ReportValue.Of(["one", "two"]), ReportValue.Of([])])]);
        Assert.Equal(
            """
            {
              "report": "a",
              "title": "A paper",
              "source": "GDPR Art. 1",
              "values": {
                "h": [
                  "<é>"
                ]
              },
              "missing": [],
              "rows": [
                {
                  "id": "r",
                  "title": "R",
                  "values": {
                    "y": [
                      "one",
                      "two"
                    ],
                    "z": []
                  },
                  "missing": [
                    "x"
                  ]
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            ReportText.Write(report, new JsonReportFormat()));
    }
}
