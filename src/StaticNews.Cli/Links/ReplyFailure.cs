namespace StaticNews.Cli.Links;

/// <summary>Why a request got no status.</summary>
internal enum ReplyFailure
{
    /// <summary>It got one.</summary>
    None,

    /// <summary>The name has no address.</summary>
    NoHost,

    /// <summary>The certificate is not valid for it.</summary>
    Certificate,

    /// <summary>It stands in a private network.</summary>
    Private,

    /// <summary>No connection, no answer in time, or a broken one.</summary>
    Connection,
}
