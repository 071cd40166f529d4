namespace StaticNews.Model;

/// <summary>What one run asks for.</summary>
public sealed record BuildOptions
{
    /// <summary>Absolute path of the site folder.</summary>
    public required string Source { get; init; }

    /// <summary>Absolute path of the output folder.</summary>
    public required string Destination { get; init; }

    /// <summary>The instant that counts as now.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Overrides base_url of the configuration.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Build drafts too.</summary>
    public bool Drafts { get; init; }

    /// <summary>Build articles dated after <see cref="Now"/> too.</summary>
    public bool Future { get; init; }

    /// <summary>Build expired articles too.</summary>
    public bool Expired { get; init; }

    /// <summary>Write into a non-empty folder that no earlier build of ours made.</summary>
    public bool Force { get; init; }

    /// <summary>Hears the name of each stage as it begins.</summary>
    public IProgress<string>? Progress { get; init; }
}
