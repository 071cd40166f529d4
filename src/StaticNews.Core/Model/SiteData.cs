namespace StaticNews.Model;

/// <summary>Everything in the site's data/ folder: a map for each folder, a value for each file.</summary>
/// <param name="Root">What templates see as data.</param>
/// <param name="Hash">Of the names and contents of all files.</param>
public sealed record SiteData(DataValue.Map Root, string Hash)
{
    /// <summary>A site without data.</summary>
    public static SiteData None { get; } = new(new DataValue.Map([]), "");
}
