namespace StaticNews.Graph;

/// <summary>What every comparison with a document reads, side by side in memory and small: ranking makes millions of them.</summary>
/// <param name="Day">Day of publication, counted from year 1; not a number for an undated one.</param>
/// <param name="Links">How many documents link to it.</param>
/// <param name="Place">Twice the number of its folder, and one more where it may be shown as related to another.</param>
internal readonly record struct Traits(double Day, int Links, int Place)
{
    /// <summary>Number of its folder.</summary>
    public int Folder => Place >> 1;

    /// <summary>Whether it may be shown as related to another.</summary>
    public bool IsOffered => (Place & 1) != 0;
}
