namespace StaticNews.Graph;

/// <summary>What a phrase leads to.</summary>
/// <param name="Kind">article, section or topic.</param>
/// <param name="Document">The document; null for a topic that nobody wrote.</param>
/// <param name="Url">Site path, with the heading as fragment for a section.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Confidence">Probability, 0 to 1, that a reader would have chosen it.</param>
/// <param name="Rule">The stage that found it: exact-name, stripped-name, learned-name, fuzzy, stub.</param>
internal sealed record PhraseTarget(string Kind, Article? Document, string Url, string Title, double Confidence, string Rule);
