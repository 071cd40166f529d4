using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Finds addresses that cannot be file names on some system, whoever asks for them.</summary>
internal static class Addresses
{
    /// <summary>One error for each; those of articles were found when they were resolved, with their line.</summary>
    public static IEnumerable<Diagnostic> Unusable(IEnumerable<PlannedOutput> outputs) =>
        from output in outputs
        where output is not PlannedPage { IsArticle: true }
        let problem = SitePath.Problem(output.Url)
        where problem is not null
        select Diagnostic.Error("SN1303", new SourceLocation(output.Origin), $"{What(output)} '{output.Url}' {problem}", Remedy(output));

    private static string What(PlannedOutput output) => output is PlannedOutput.Redirect ? "the alias" : "the address";

    private static string Remedy(PlannedOutput output) => output switch
    {
        PlannedOutput.Redirect => "Write an old path of this site.",
        PlannedOutput.Copy => "Rename the file.",
        _ => "Give it another name.",
    };
}
