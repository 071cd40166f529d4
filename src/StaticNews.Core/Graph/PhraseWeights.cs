namespace StaticNews.Graph;

/// <summary>The constants of the last stage for phrases, fitted once on sites whose answers are known; docs/graph.md says how.</summary>
internal static class PhraseWeights
{
    public const double Given = 0.3;
    public const double Cover = 0.1;
    public const double Learned = 0.25;
    public const double Heading = 0.1;
    public const double Text = 0.15;
    public const double Context = 0.2;
    public const double Folder = 0.03;

    /// <summary>Least confidence at which a phrase is linked.</summary>
    public const double Threshold = 0.9;

    /// <summary>Least score of two candidates that are reported as ambiguous.</summary>
    public const double Close = 0.35;

    /// <summary>Two candidates nearer to each other than this are ambiguous.</summary>
    public const double Margin = 0.05;

    public const double Intercept = -6;
    public const double Slope = 9;
    public const double MarginSlope = 8;
}
