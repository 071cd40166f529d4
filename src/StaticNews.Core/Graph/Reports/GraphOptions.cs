namespace StaticNews.Graph.Reports;

/// <summary>What a report asks of the graph.</summary>
public sealed record GraphOptions
{
    /// <summary>How many related articles each one gets; null for what the site is configured to show.</summary>
    public int? Related { get; init; }
}
