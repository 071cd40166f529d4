namespace StaticNews.Model;

/// <summary>What the head of a picture's file says.</summary>
/// <param name="Path">Relative to the site.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="Format">png, jpeg, gif, webp, avif or svg; empty when it is none of these.</param>
/// <param name="Width">Pixels; 0 when the format does not say.</param>
/// <param name="Height">Pixels; 0 when the format does not say.</param>
public sealed record ImageFacts(string Path, long Bytes, string Format, int Width, int Height);
