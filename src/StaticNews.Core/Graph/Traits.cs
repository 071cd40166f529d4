namespace StaticNews.Graph;

/// <summary>What every comparison with a document reads, side by side in memory: ranking makes millions of them.</summary>
/// <param name="Popularity">How well known it is: the logarithm of one more than the documents that link to it.</param>
/// <param name="Day">Day of publication, counted from year 1; not a number for an undated one.</param>
/// <param name="TitleSum">How telling the words of its title are together.</param>
/// <param name="Folder">Number of its folder.</param>
/// <param name="IsOffered">Whether it may be shown as related to another.</param>
/// <param name="Items">Where its topics begin among those of all documents.</param>
/// <param name="Words">Where its topics end and the words of its title begin.</param>
/// <param name="End">Where those end.</param>
internal readonly record struct Traits(double Popularity, double Day, double TitleSum, int Folder, bool IsOffered, int Items, int Words, int End);
