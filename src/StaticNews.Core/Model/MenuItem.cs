namespace StaticNews.Model;

/// <summary>An entry of a menu; the address is a site path such as /world/ or an absolute URL.</summary>
public sealed record MenuItem(string Title, string Url);
