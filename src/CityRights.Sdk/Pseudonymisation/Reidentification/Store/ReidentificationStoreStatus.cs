namespace CityRights.Pseudonymisation;

/// <summary>What a store did with a change.</summary>
public enum ReidentificationStoreStatus
{
    /// <summary>It is stored, and durable.</summary>
    Done,

    /// <summary>The same request was stored before, under the same idempotency key.</summary>
    Replayed,

    /// <summary>Another request was stored under the same idempotency key. Nothing was changed.</summary>
    IdempotencyConflict,

    /// <summary>The operator has done as much as the limit allows. Nothing was changed.</summary>
    LimitReached,

    /// <summary>There is no such request. Nothing was changed.</summary>
    NotFound,

    /// <summary>The request is not in the state from which the change begins, or its value was handed out before. Nothing was changed.</summary>
    WrongState,
}
