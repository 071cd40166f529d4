namespace StaticNews.Rendering;

/// <summary>Where a shape has a member.</summary>
/// <param name="Names">The names of the shape.</param>
/// <param name="Place">The member's place, -1 for none.</param>
internal sealed record MemberPlace(MemberNames Names, int Place);
