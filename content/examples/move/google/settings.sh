gcloud run deploy take-order --source . --function takeOrder --base-image nodejs22 \
  --memory 512Mi --timeout 5 --service-account orders@shop.iam.gserviceaccount.com
gcloud projects add-iam-policy-binding shop --role roles/datastore.user \
  --member serviceAccount:orders@shop.iam.gserviceaccount.com
gcloud api-gateway api-configs create orders --api shop --openapi-spec post-orders.yaml
