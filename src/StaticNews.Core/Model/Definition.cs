namespace StaticNews.Model;

/// <summary>Two names of one thing, as a text introduces them: "East Coast Rail Link (ECRL)".</summary>
/// <param name="Long">The words.</param>
/// <param name="Short">Their initials.</param>
public readonly record struct Definition(string Long, string Short);
