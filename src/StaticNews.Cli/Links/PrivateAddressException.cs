namespace StaticNews.Cli.Links;

/// <summary>A name of the public Internet led into a private network.</summary>
internal sealed class PrivateAddressException() : IOException("the host stands in a private network");
