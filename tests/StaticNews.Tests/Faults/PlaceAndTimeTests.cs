using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Faults;

public sealed class PlaceAndTimeTests
{
    private const string Site = """
        -- staticnews.yml --
        title: Test
        time_zone: America/New_York
        -- content/world/title.md --
        ---
        title: ISTANBUL TITLE
        date: 2026-03-08 02:30
        topics: [I, Iı, Rail]
        ---
        It costs 1.5. [[İstanbul]] [Learn more about RAIL]()
        -- content/world/b.md --
        ---
        title: Is i in İ
        date: 2026-11-01
        topics: [rail]
        ---
        Text.
        """;

    [Fact]
    public void Neither_place_nor_language_nor_zone_of_the_machine_changes_a_byte()
    {
        (string Zone, string Language)[] machines = [("UTC", "C"), ("Asia/Kolkata", "tr_TR.UTF-8"), ("America/St_Johns", "ar_SA.UTF-8")];
        List<(SortedDictionary<string, string> Tree, string Error)> built = [];
        foreach ((string zone, string language) in machines)
        {
            using SiteOnDisk site = new(Site);
            ProgramRun run = StaticNewsProgram.Run(site.Arguments(), new Dictionary<string, string> { ["TZ"] = zone, ["LANG"] = language, ["LC_ALL"] = language });
            Assert.Equal(0, run.ExitCode);
            built.Add((site.Tree(), run.Error));
        }

        Assert.All(built, b => Assert.Equal(built[0].Tree, b.Tree));
        Assert.All(built, b => Assert.Equal(built[0].Error, b.Error));
    }
}
