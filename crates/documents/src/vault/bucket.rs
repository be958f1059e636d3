//! A bucket of an S3-compatible service.

use std::sync::Arc;

use object_store::ObjectStore;
use object_store::aws::AmazonS3Builder;

use super::VaultError;

/// Where a bucket is and who asks. What is stored is encrypted before it leaves the process.
#[derive(Clone)]
pub struct BucketAddress {
    /// Name of the bucket.
    pub name: String,
    /// The service, e.g. `https://s3.example.jp`; `None` is AWS in `region`. Plain `http` is taken for
    /// `localhost` alone: see the caller's configuration check.
    pub endpoint: Option<String>,
    /// Region of the signature, e.g. `ap-northeast-1`.
    pub region: String,
    /// Who asks.
    pub access_key_id: String,
    /// Proof of it; never sent, only used to sign.
    pub secret_access_key: String,
}

impl std::fmt::Debug for BucketAddress {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("BucketAddress")
            .field("name", &self.name)
            .field("endpoint", &self.endpoint)
            .field("region", &self.region)
            .finish_non_exhaustive()
    }
}

impl BucketAddress {
    /// The bucket, not yet spoken to.
    pub(super) fn open(self) -> Result<Arc<dyn ObjectStore>, VaultError> {
        let plain = self
            .endpoint
            .as_deref()
            .is_some_and(|endpoint| endpoint.starts_with("http://"));
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(self.name)
            .with_region(self.region)
            .with_access_key_id(self.access_key_id)
            .with_secret_access_key(self.secret_access_key)
            .with_allow_http(plain);
        if let Some(endpoint) = self.endpoint {
            builder = builder.with_endpoint(endpoint);
        }
        Ok(Arc::new(builder.build()?))
    }
}
