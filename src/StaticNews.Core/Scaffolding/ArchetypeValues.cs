namespace StaticNews.Scaffolding;

/// <summary>What an archetype's placeholders stand for.</summary>
internal sealed record ArchetypeValues(string Title, string Date, string Slug, string Section, string Author)
{
    /// <summary>The placeholders' names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["author", "date", "section", "slug", "title"];

    /// <summary>The value of a name, or null.</summary>
    public string? Of(string name) => name switch
    {
        "title" => Title,
        "date" => Date,
        "slug" => Slug,
        "section" => Section,
        "author" => Author,
        _ => null,
    };
}
